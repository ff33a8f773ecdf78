import{F as e,a as t,s as n,t as r,yt as i}from"./icon-DbuUAH21.js";import{c as a,d as o,g as s,h as c,n as l,o as u,p as d,r as f,s as p,t as m,u as h,v as g,w as _,x as v}from"./theme-Dtxe1cKv.js";import{C as y,a as b,b as x,i as S,o as C,s as w,v as T,x as E}from"./panel-Cd0nXFom.js";import{n as D,t as O}from"./table-SjpZ-JS7.js";import{t as k}from"./form-DyIIYMOF.js";import{t as A}from"./forms-DgYvCJ2T.js";var j={entry:``,extension:``,key:``,users:[]},M=class extends u{static{this.styles=[f,m,A]}#e=new k(this,j);willUpdate(e){e.has(`edited`)&&this.edited&&(this.edited===`new`?this.#e.take({...j,entry:this.known.pbxs[0]?.entry_id??``},!0):this.#e.take({...j,extension:this.edited.extension,users:this.edited.users},!0))}render(){let{texts:e}=this.app,t=this.#e,n=this.edited===`new`,r=n?e.text(`assignments.add`):e.text(`assignments.change_of`,{extension:t.values.extension});return v`<webcti-dialog .heading=${r} .open=${this.edited!==void 0} @webcti-close=${this.#i}>
<form id="assignment" class="form" novalidate @submit=${this.#r}>
${n?this.#t():g} ${this.#n()}
${t.error===void 0?g:v`<p class="error" role="alert">${t.error}</p>`}
</form>
<button slot="actions" type="button" @click=${this.#i}>${e.text(`dialog.cancel`)}</button>
<button slot="actions" class="filled accent" type="submit" form="assignment" ?disabled=${t.busy}>
${e.text(n?`assignments.add`:`dialog.save`)}
</button>
</webcti-dialog>`}#t(){let{texts:e}=this.app,t=this.#e;return v`
${this.known.pbxs.length>1?x({id:`entry`,label:e.text(`log_in.pbx`),value:t.values.entry,options:this.known.pbxs.map(({entry_id:e,name:t})=>({value:e,label:t})),change:e=>{t.set(`entry`,e)}}):g}
${E({id:`extension`,type:`tel`,label:e.text(`employee.extension`),value:t.values.extension,maxlength:8,required:!0,error:t.problem(`extension`),input:e=>{t.set(`extension`,e.trim())}})}
${E({id:`key`,type:`password`,label:e.text(`assignments.key`),hint:e.text(`assignments.key_hint`),value:t.values.key,maxlength:64,autocomplete:`new-password`,required:!0,error:t.problem(`key`),input:e=>{t.set(`key`,e)}})}
`}#n(){let e=this.#e,{users:t}=e.values;return v`<fieldset>
<legend>${this.app.texts.text(`assignments.users`)}</legend>
${this.known.users.map(({id:n,name:r})=>T({id:`user-${n}`,label:r,checked:t.includes(n),change:r=>{let i=t.filter(e=>e!==n);e.set(`users`,r?[...i,n]:i)}}))}
</fieldset>`}#r=async e=>{e.preventDefault();let{texts:t,session:n,feedback:r}=this.app,i=this.#e,{edited:a}=this,{entry:o,extension:s,key:c,users:l}=i.values;a&&(a===`new`&&s===``?i.refuse(`extension`,t.text(`log_in.extension_invalid`)):a===`new`&&c===``?i.refuse(`key`,t.text(`assignments.key_missing`)):await i.submit(()=>a===`new`?n.requestAs(o,s,`assignments/create`,{key:c,users:l}):n.requestAs(a.entry_id,s,`assignments/update`,{users:l}))&&(r.say(t.text(`dialog.saved`)),this.#i(),this.dispatchEvent(new CustomEvent(`webcti-saved`))))};#i=()=>{this.dispatchEvent(new CustomEvent(`webcti-close`))}};a([s({attribute:!1})],M.prototype,`known`,void 0),a([s({attribute:!1})],M.prototype,`edited`,void 0),M=a([d(`webcti-assignment-editor`)],M);var N=class extends p{static{this.styles=[f,l,m,w,O,_`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}.head{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}.head h2{flex:1;margin:0;font-size:20px;line-height:28px}p.intro{max-width:72ch}.card{padding:0;overflow:clip}.table{--columns:minmax(0,1.2fr) minmax(0,1fr) minmax(0,1.6fr) 92px}.row{min-height:60px}.extension{font-weight:500;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}[role="columnheader"].extension{font-weight:400}.people{display:flex;flex-wrap:wrap;gap:6px}.person{padding:3px 12px;border-radius:12px;background:color-mix(in srgb,var(--accent) 16%,transparent);font-size:13px;line-height:18px;overflow-wrap:anywhere}.tools{display:flex;justify-content:end}@container page (max-width:600px){.table .row{grid-template:"extension tools" auto "users tools" auto "pbx tools" auto / minmax(0,1fr) auto;gap:4px 8px;padding-block:10px}[role="cell"].extension{grid-area:extension}[role="cell"].users{grid-area:users}[role="cell"].pbx{grid-area:pbx;color:var(--text-soft)}[role="cell"].tools{grid-area:tools}}`]}#e=[{id:`extension`,title:`employee.extension`,value:({extension:e})=>e,cell:({extension:e,name:t})=>v`<span dir="auto">${y(e,t)}</span>`},{id:`pbx`,title:`log_in.pbx`,value:e=>this.#o(e),cell:e=>this.#o(e)},{id:`users`,title:`assignments.users`,value:e=>this.#a(e).join(`, `),cell:e=>this.#i(e)},{id:`tools`,title:`assignments.change`,quiet:!0,cell:e=>this.#r(e)}];#t=new D(this,{columns:()=>this.#e,rows:()=>this.known?.items??[],id:({entry_id:e,extension:t})=>`${e} ${t}`,label:`screen.assignments`,height:60});connectedCallback(){super.connectedCallback(),queueMicrotask(()=>void this.#s())}render(){let{texts:e}=this.app,{known:t}=this;return v`
<div class="head">
<h2>${e.text(`screen.assignments`)}</h2>
<button
class="filled accent"
type="button"
?disabled=${!t?.pbxs.length}
@click=${()=>{this.edited=`new`}}
>
${r(n)}${e.text(`assignments.add`)}
</button>
</div>
<p class="soft intro">${e.text(`assignments.intro`)}</p>
<section class="card">${this.#n()}</section>
${t?v`<webcti-assignment-editor
.known=${t}
.edited=${this.edited}
@webcti-saved=${()=>void this.#s()}
@webcti-close=${()=>{this.edited=void 0}}
></webcti-assignment-editor>`:``}
`}#n(){let{known:e,mistake:n}=this;return e?e.items.length===0?S(this.app.texts.text(`assignments.none`),t):this.#t.render():n?b(this.app,n,()=>void this.#s()):C(this.app)}#r(t){let{texts:n}=this.app,{extension:a}=t,o=n.text(`assignments.change_of`,{extension:a}),s=n.text(`assignments.delete_of`,{extension:a});return v`<button
class="icon"
type="button"
aria-label=${o}
title=${o}
@click=${()=>{this.edited=t}}
>
${r(i)}</button
><button class="icon" type="button" aria-label=${s} title=${s} @click=${()=>this.#c(t)}>
${r(e)}
</button>`}#i(e){let t=this.#a(e);return t.length===0?v`<span class="soft">${this.app.texts.text(`assignments.nobody`)}</span>`:v`<span class="people">
${t.map(e=>v`<span class="person" dir="auto">${e}</span>`)}
</span>`}#a({users:e}){return e.flatMap(e=>this.known?.users.find(({id:t})=>t===e)?.name??[])}#o({entry_id:e}){return this.known?.pbxs.find(({entry_id:t})=>t===e)?.name??``}async#s(){try{this.known=await this.app.session.requestGeneral(`assignments/list`),this.mistake=void 0}catch(e){this.mistake=h.from(e)}}async#c({entry_id:e,extension:t}){let{texts:n,feedback:r,session:i}=this.app;if(await r.ask({title:n.text(`assignments.delete_of`,{extension:t}),text:n.text(`assignments.delete_text`),action:n.text(`dialog.delete`),dangerous:!0})){try{await i.requestAs(e,t,`assignments/delete`,{})}catch(e){r.say(await o(e,this.app),`mistake`)}await this.#s()}}};a([c()],N.prototype,`known`,void 0),a([c()],N.prototype,`mistake`,void 0),a([c()],N.prototype,`edited`,void 0),N=a([d(`webcti-assignments-screen`)],N);export{N as AssignmentsScreen};