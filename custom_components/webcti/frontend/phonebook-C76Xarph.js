import{A as e,B as t,G as n,K as r,M as i,V as a,W as o,Wt as s,X as c,b as l,bt as u,d,dt as ee,en as f,g as te,i as ne,in as re,nn as ie,o as ae,ot as p,q as oe,rt as se,s as ce,t as m,tn as le,x as ue,yt as de}from"./icon-DbuUAH21.js";import{T as fe,_ as pe,c as h,d as g,f as me,g as _,h as v,i as y,l as he,m as ge,n as _e,o as b,p as x,r as S,s as ve,t as C,u as w,v as T,w as E,x as D}from"./theme-Dtxe1cKv.js";import{E as ye,O as be,a as xe,b as Se,g as O,h as Ce,i as we,k,o as Te,s as Ee,v as A,x as j,y as M}from"./panel-Cd0nXFom.js";import{n as De,t as Oe}from"./number-button-BCM-Q-lD.js";import{t as ke}from"./form-DyIIYMOF.js";import{t as N}from"./forms-DgYvCJ2T.js";import{a as Ae,n as je,o as Me,r as Ne,t as Pe}from"./draft-F7KmsqJ4.js";import{t as P}from"./live-BBkQKrtJ.js";import{n as Fe,t as Ie}from"./virtual-rows-BNfxElk_.js";import{t as Le}from"./pages-CLjzQb3G.js";import{t as Re}from"./table-SjpZ-JS7.js";import{i as ze,n as Be}from"./files-Drl-UC2F.js";import{t as Ve}from"./observable-BTARIJHh.js";import{n as He,t as F}from"./query-Df4-SAIv.js";var Ue;function We(e){return(t,n)=>He(t,n,{get(){return(this.renderRoot??(Ue??=document.createDocumentFragment())).querySelectorAll(e)}})}var Ge={ArrowDown:(e,t)=>(e+1)%t,ArrowUp:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1},I=class extends pe{constructor(...e){super(...e),this.label=``,this.path=``,this.items=[],this.open=!1,this.#t=async()=>{this.open=!this.open,await this.updateComplete,this.entries[0]?.focus()},this.#n=e=>{e.key!==`ArrowDown`||this.open||(e.preventDefault(),this.#t())},this.#r=e=>{if(e.key===`Escape`){e.preventDefault(),e.stopPropagation(),this.#a();return}let t=Ge[e.key],n=[...this.entries];t&&(e.preventDefault(),n[t(n.indexOf(e.target),n.length)]?.focus())},this.#i=({relatedTarget:e})=>{e instanceof Node&&this.renderRoot.contains(e)||(this.open=!1)}}static{this.styles=[S,C,E`:host{position:relative;display:inline-block}.menu{position:absolute;inset-block-start:calc(100% + 4px);inset-inline-end:0;z-index:2;display:grid;min-width:200px;padding:8px;border:1px solid var(--line);border-radius:16px;background:var(--card);box-shadow:0 8px 24px rgb(0 0 0 / 18%)}.menu button{justify-content:start;gap:12px;padding:0 12px;border-radius:10px;font-weight:400;white-space:nowrap}`]}render(){return D`
<button
class="outlined"
type="button"
aria-haspopup="menu"
aria-expanded=${this.open}
@click=${this.#t}
@keydown=${this.#n}
>
${m(this.path)}${this.label}${m(e)}
</button>
${this.open?this.#e():T}
`}#e(){return D`<div class="menu" role="menu" aria-label=${this.label} @keydown=${this.#r} @focusout=${this.#i}>
${this.items.map(e=>D`<button
type="button"
role="menuitem"
tabindex="-1"
@click=${()=>{this.#a(),e.choose()}}
>
${m(e.icon)}${e.label}
</button>`)}
</div>`}#t;#n;#r;#i;#a(){this.renderRoot.querySelector(`button`)?.focus(),this.open=!1}};h([_()],I.prototype,`label`,void 0),h([_()],I.prototype,`path`,void 0),h([_({attribute:!1})],I.prototype,`items`,void 0),h([fe({context:ge,subscribe:!0})],I.prototype,`app`,void 0),h([v()],I.prototype,`open`,void 0),h([We(`[role=menuitem]`)],I.prototype,`entries`,void 0),I=h([x(`webcti-menu-button`)],I);function Ke(e){let t=e.slice(0,200).split(/[^\p{L}\p{N}]+/u).filter(Boolean);return(t.length>1?[t[0],t.at(-1)]:t).map(e=>String.fromCodePoint(e?.codePointAt(0)??0).toUpperCase()).join(``)}var qe=[`internal`,`public`,`private`],L={internal:`phonebook.internal`,public:`phonebook.public`,private:`phonebook.private`};function Je([e,t],n){let r=qe.find(t=>t===e);return r?{kind:`book`,book:r}:e===`group`&&t?{kind:e,id:t}:e===`search`?{kind:e,text:n}:{kind:`all`}}function R(e){switch(e.kind){case`book`:return[e.book];case`group`:return[e.kind,e.id];case`all`:case`search`:return[e.kind]}}function Ye(e){switch(e.kind){case`book`:return{book:e.book};case`group`:return{group:e.id};case`search`:return{text:e.text};case`all`:return{}}}function Xe({book:e,groups:t},n){return n.kind===`book`?n.book===e:n.kind!==`group`||t.includes(n.id)}function Ze(e,t,n){switch(e.kind){case`all`:return n.text(`phonebook.all`);case`book`:return n.text(L[e.book]);case`group`:return t.find(({id:t})=>t===e.id)?.name??n.text(`phonebook.group`);case`search`:return n.text(`phonebook.results`)}}var z={internal:d,public:ue,private:se},Qe={internal:`blue`,public:`green`,private:`violet`},$e=E`.face{display:grid;place-items:center;flex:none;width:var(--face,40px);height:var(--face,40px);border-radius:50%;background:color-mix(in srgb,var(--glow) 18%,transparent);color:color-mix(in srgb,var(--signal) 70%,var(--text));font-size:calc(var(--face,40px) * 0.36);font-weight:500;letter-spacing:0.02em;user-select:none}.face svg{width:50%;height:50%}.phone{display:inline-flex;align-items:center;gap:4px;min-width:0;max-width:100%}.phone .comment{overflow:hidden;color:var(--text-soft);font-size:13px;text-overflow:ellipsis;white-space:nowrap}.phone .restricted svg,.favourite svg{width:16px;height:16px}.phone .restricted{color:var(--text-soft)}.favourite{color:var(--red)}`;function et({name:e,book:t,extension:n}){let r=Ke(e);return D`<span class="face ${Qe[t]}" aria-hidden="true"
>${r||n||m(z[t])}</span
>`}function tt({texts:e},{favourite:t}){if(!t)return T;let n=e.text(`phonebook.favourite`);return D`<span class="favourite" role="img" aria-label=${n} title=${n}>${m(c)}</span>`}function nt({phones:e,default_phone:t}){return[...e.filter(({id:e})=>e===t),...e.filter(({id:e})=>e!==t)]}function rt(e,t,{name:n},r){let{id:i,number:o,vip:s,hidden:c,restricted:l,comment:u}=r,d=e.texts.text(`phonebook.restricted`),ee=c?`contact:${i}`:o;return D`<span class="phone">
${Oe(e,t,{number:o,name:n,vip:s,hidden:c,dial:ee})}
${l?D`<span class="restricted" role="img" aria-label=${d} title=${d}>${m(a)}</span>`:T}
${u?D`<span class="comment" dir="auto">${u}</span>`:T}
</span>`}function it({texts:e},{book:t}){return e.text(L[t])}function at(e){let t=e?.session?.subscriber.phonebook_access??`none`,n=ye({extension:e},`manager`)||ye({extension:e},`administrator`),r=n||t===`edit`;return{seesPublic:r||t===`read`,editsPublic:r,marks:n}}function ot({book:e,may_edit:t}){return t&&e!==`internal`}function B(e){return e.filter(({may_edit:e,department:t})=>e&&!t)}var st=/^[^\s@:/?#]+@[^\s@:/?#]+$/,V=class extends b{constructor(...e){super(...e),this.groups=[],this.open=!1,this.#e=new O(this,{topics:[`phonebook`],key:()=>this.open&&this.contact?this.contact.id:null,load:()=>this.request(`contacts/get`,{id:this.contact?.id??``})}),this.hide=()=>{this.open=!1}}static{this.styles=[S,y,C,De,$e,E`.whose{--face:64px;display:flex;align-items:center;gap:16px;margin-block-end:12px}.whose p{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px;color:var(--text-soft)}ul{margin:0;padding:0;list-style:none}li{display:flex;align-items:center;gap:12px;min-height:52px;border-block-start:1px solid var(--line)}li .phone{flex:1}li .mark{display:flex;align-items:center;gap:4px;flex:none;color:var(--text-soft);font-size:13px}li .mark svg{width:16px;height:16px}dl{display:grid;gap:2px;margin:0;border-block-start:1px solid var(--line)}dt{padding-block-start:12px;color:var(--text-soft);font-size:13px}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}a{display:inline-flex;align-items:center;gap:8px;min-height:44px;max-width:100%;color:var(--accent-text);overflow-wrap:anywhere}`]}#e;show(e){this.contact=e,this.open=!0}render(){let e=this.#e.value,t=e?.id===this.contact?.id?e:this.contact;return D`<webcti-dialog .heading=${t?.name??``} .open=${this.open} @webcti-close=${this.hide}>
${t?this.#t(t):T}
</webcti-dialog>`}#t(e){let{texts:t}=this.app,n=this.#e.mistake?.code===`not_found`,r=e.may_edit&&!this.mobile&&!n,i=this.groups.filter(({id:t})=>e.groups.includes(t)).map(({name:e})=>e);return D`
${n?D`<p class="error" role="alert">${t.text(`phonebook.gone`)}</p>`:T}
<div class="whose">
${et(e)}
<p>${it(this.app,e)} ${tt(this.app,e)}</p>
</div>
<ul aria-label=${t.text(`phonebook.numbers`)}>
${nt(e).map(t=>this.#n(e,t))}
</ul>
<dl>
${this.#r(t.text(`phonebook.groups`),i.join(`
`))} ${this.#i(e)}
${this.#r(t.text(`phonebook.info`),e.info)}
</dl>
${r&&ot(e)?D`<button slot="actions" type="button" @click=${this.#a(`webcti-delete`,e)}>
${m(f)}${t.text(`dialog.delete`)}
</button>`:T}
${r?D`<button
slot="actions"
class="filled accent"
type="button"
@click=${this.#a(`webcti-edit`,e)}
>
${m(de)}${t.text(`phonebook.edit`)}
</button>`:T}
`}#n(e,t){let{texts:n}=this.app,r=n.text(`phonebook.can_sms`);return D`<li>
${rt(this.app,this.extensionId,e,t)}
${t.can_sms?D`<span class="mark" role="img" aria-label=${r} title=${r}>${m(ee)}</span>`:T}
${t.id===e.default_phone&&e.phones.length>1?D`<span class="mark">${n.text(`phonebook.default`)}</span>`:T}
</li>`}#r(e,t){return t===``?T:D`<dt>${e}</dt>
<dd dir="auto">${t}</dd>`}#i({im:e}){let n=this.app.texts.text(`phonebook.im`);return st.test(e)?D`<dt>${n}</dt>
<dd><a href="mailto:${e}">${m(t)}${e}</a></dd>`:this.#r(n,e)}#a(e,t){return()=>{this.hide(),this.dispatchEvent(new CustomEvent(e,{detail:t}))}}};h([_({attribute:!1})],V.prototype,`groups`,void 0),h([v()],V.prototype,`open`,void 0),h([v()],V.prototype,`contact`,void 0),V=h([x(`webcti-contact-card`)],V);var ct=E`.number-row{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr) 44px;align-items:start;gap:4px 12px;padding:12px 16px 4px;border:1px solid var(--line);border-radius:12px}.number-row .remove{margin-block-start:24px}.number-row .marks{display:flex;grid-column:1 / -1;flex-wrap:wrap;gap:0 20px}@container editor (max-width:420px){.number-row{grid-template-columns:minmax(0,1fr) 44px;padding-inline:12px}.number-row > .field:nth-of-type(2){grid-row:2;grid-column:1 / -1}}`;function lt(e,t){let{phone:n,position:r,error:i}=t,{key:a,number:o,comment:s,hidden:c}=n,l=e.text(`phonebook.remove_number`,{position:e.number(r)});return D`<div
class="number-row"
role="group"
aria-label=${e.text(`phonebook.number_of`,{position:e.number(r)})}
>
${j({id:`number-${a}`,label:e.text(`phonebook.number`),type:c?`text`:`tel`,value:c?e.text(`number.restricted`):o,disabled:c,error:i,input:e=>{t.change({...n,number:e})}})}
${j({id:`comment-${a}`,label:e.text(`phonebook.comment`),value:s,maxlength:20,placeholder:e.text(`phonebook.comment_example`),input:e=>{t.change({...n,comment:e})}})}
${t.removable?D`<button class="icon remove" type="button" aria-label=${l} title=${l} @click=${t.remove}>
${m(f)}
</button>`:D`<span></span>`}
<div class="marks">
<div class="choice">
<input type="radio" id="default-${a}" name="default" .checked=${P(t.standard)} @change=${t.choose} />
<label for="default-${a}">${e.text(`phonebook.default`)}</label>
</div>
${A({id:`sms-${a}`,label:e.text(`phonebook.can_sms`),checked:n.can_sms,change:e=>{t.change({...n,can_sms:e})}})}
${t.marks?D`${A({id:`vip-${a}`,label:e.text(`number.vip`),checked:n.vip,change:e=>{t.change({...n,vip:e})}})}
${A({id:`restricted-${a}`,label:e.text(`phonebook.restricted`),checked:n.restricted,change:e=>{t.change({...n,restricted:e})}})}`:T}
</div>
</div>`}var H=class extends b{constructor(...e){super(...e),this.groups=[],this.open=!1,this.wrong=new Map,this.#e=new ke(this,je(`private`,[])),this.#t=new O(this,{topics:[`phonebook`],key:()=>this.open&&this.contact?this.contact.id:null,load:async()=>{let{contact:e}=this,t=await this.request(`contacts/get`,{id:e?.id??``});return this.open&&e===this.contact&&this.#n(t),t}}),this.#f=async()=>{let e=Ne(),{phones:t,standard:n}=this.#e.values;this.#e.set(`phones`,[...t,e]),t.length===0&&this.contact?.extension===``?this.#u({standard:e.key}):this.#u({standard:n}),await this.updateComplete,this.renderRoot.querySelector(`[id="number-${e.key}"]`)?.focus()},this.#m=()=>{this.open=!1},this.#h=async e=>{if(e.preventDefault(),this.wrong=Ae(this.#e.values),this.wrong.size>0){await this.updateComplete,this.renderRoot.querySelector(`[aria-invalid="true"]`)?.focus();return}let t=this.#r?void 0:this.contact;await this.#e.submit(async e=>{t?await this.request(`contacts/update`,{id:t.id,contact:Me(e)}):await this.request(`contacts/create`,{contact:Me(e)})})&&(this.open=!1,this.app.feedback.say(this.app.texts.text(`dialog.saved`)))}}static{this.styles=[S,C,N,ct,E`webcti-dialog{--dialog-width:680px}.form{max-width:none;container:editor / inline-size}.part{display:grid;gap:12px}h3{font-size:15px;font-weight:500}fieldset{grid-template-columns:repeat(auto-fit,minmax(min(100%,200px),1fr))}fieldset > :is(.groups,.error){grid-column:1 / -1}.part > button{justify-self:start}.groups{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,200px),1fr));gap:0 16px}.groups label{overflow-wrap:anywhere}`]}#e;#t;#n(e){let{phones:t,standard:n}=this.#e.values;this.#e.merge(Pe(e)),this.#e.values.phones===t&&this.#e.set(`standard`,n)}get#r(){return this.contact!==void 0&&this.#t.mistake?.code===`not_found`}edit(e){this.#i(Pe(e),e)}create(e,t){let n=e===`public`&&this.rights.editsPublic?`public`:`private`;this.#i(je(n,t&&U(t,n)?[t.id]:[]),void 0)}#i(e,t){this.contact=t,this.wrong=new Map,this.#e.take(e,!0),this.open=!0}render(){let{texts:e}=this.app,{error:t,busy:n}=this.#e;return D`<webcti-dialog
.heading=${e.text(this.contact?`phonebook.contact`:`phonebook.new_contact`)}
.open=${this.open}
@webcti-close=${this.#m}
>
${this.#r?D`<p class="error" role="alert">${e.text(`phonebook.gone_keep`)}</p>`:T}
${this.open?this.#a():T}
${t===void 0?T:D`<p class="error" role="alert">${t}</p>`}
<button slot="actions" type="button" @click=${this.#m}>${e.text(`dialog.cancel`)}</button>
<button slot="actions" class="filled accent" type="submit" form="form" ?disabled=${n}>
${e.text(`dialog.save`)}
</button>
</webcti-dialog>`}#a(){let{texts:e}=this.app,{values:t}=this.#e,n=t.book===`internal`;return D`<form id="form" class="form" novalidate @submit=${this.#h}>
${j({id:`name`,label:e.text(`phonebook.name`),hint:n?e.text(`phonebook.internal_name_hint`,{extension:this.contact?.extension??``}):``,value:t.name,maxlength:64,required:!0,disabled:n,error:this.#e.problem(`name`)??this.#l(`name`),input:e=>{this.#u({name:e})}})}
${this.rights.editsPublic&&!n?this.#o():T} ${this.#s(n)} ${this.#c()}
<div class="part">
${j({id:`im`,label:e.text(`phonebook.im`),value:t.im,maxlength:128,error:this.#e.problem(`im`),input:e=>{this.#u({im:e})}})}
${j({id:`info`,label:e.text(`phonebook.info`),value:t.info,maxlength:255,rows:3,error:this.#e.problem(`info`),input:e=>{this.#u({info:e})}})}
${A({id:`favourite`,label:e.text(`phonebook.favourite`),checked:t.favourite,change:e=>{this.#u({favourite:e})}})}
</div>
</form>`}#o(){let{texts:e}=this.app;return M({id:`book`,label:e.text(`phonebook.book`),value:this.#e.values.book,error:this.#e.problem(`book`),options:[{value:`private`,label:e.text(`phonebook.private`)},{value:`public`,label:e.text(`phonebook.public`)}],change:e=>{let t=e===`public`?`public`:`private`,n=this.groups.filter(e=>U(e,t)).map(({id:e})=>e);this.#u({book:t,groups:this.#e.values.groups.filter(e=>n.includes(e))})}})}#s(e){let{texts:t}=this.app,{phones:n,standard:r}=this.#e.values,i=this.#e.problem(`phones`)??this.#l(`phones`);return D`<div class="part" role="group" aria-labelledby="numbers">
<h3 id="numbers">${t.text(e?`phonebook.additional_numbers`:`phonebook.numbers`)}</h3>
${k(n,({key:e})=>e,(i,a)=>lt(t,{phone:i,position:a+1,standard:i.key===r,error:this.#l(i.key),removable:e||n.length>1,marks:this.rights.marks,change:e=>{this.#d(n.map(t=>t.key===i.key?e:t))},choose:()=>{this.#u({standard:i.key})},remove:()=>{this.#p(i)}}))}
${i===void 0?T:D`<p class="error" role="alert">${i}</p>`}
${n.length<8?D`<button class="outlined" type="button" @click=${this.#f}>
${m(s)}${t.text(`phonebook.add_number`)}
</button>`:T}
</div>`}#c(){let{texts:e}=this.app,{book:t,groups:n}=this.#e.values,r=B(this.groups).filter(e=>U(e,t));return r.length===0?T:D`<fieldset>
<legend>${e.text(`phonebook.groups`)}</legend>
<div class="groups">
${r.map(({id:e,name:t})=>A({id:`group-${e}`,label:t,checked:n.includes(e),change:t=>{this.#u({groups:t?[...n,e]:n.filter(t=>t!==e)})}}))}
</div>
${this.#e.problem(`groups`)?D`<p class="error" role="alert">${this.#e.problem(`groups`)}</p>`:T}
</fieldset>`}#l(e){let t=this.wrong.get(e);return t&&this.app.texts.text(t)}#u(e){for(let[t,n]of Object.entries(e))this.#e.set(t,n);this.wrong.size>0&&(this.wrong=Ae(this.#e.values))}#d(e){this.#u({phones:e})}#f;#p({key:e}){let{standard:t}=this.#e.values,n=this.#e.values.phones.filter(t=>t.key!==e),r=this.#e.values.book===`internal`?``:n[0]?.key??``;this.#u({phones:n,standard:t===e?r:t})}#m;#h};h([_({attribute:!1})],H.prototype,`groups`,void 0),h([_({attribute:!1})],H.prototype,`rights`,void 0),h([v()],H.prototype,`open`,void 0),h([v()],H.prototype,`contact`,void 0),h([v()],H.prototype,`wrong`,void 0),H=h([x(`webcti-contact-editor`)],H);function U(e,t){return e.book===`private`||e.book===`public`&&t!==`private`}var ut={height:112,numbers:1},dt=[{from:700,height:64,numbers:2},{from:560,height:64,numbers:1}];function ft(e){return dt.find(({from:t})=>e>=t)??ut}var pt=E`.card{padding:0;overflow:clip}.head{position:sticky;inset-block-start:0;z-index:1;border-block-end:1px solid var(--line);background:var(--card)}.filter{position:relative;display:flex;align-items:center;gap:16px;padding:12px 24px}.filter > svg{position:absolute;inset-inline-start:36px;color:var(--text-soft)}.filter input[type="search"]{flex:1;padding-inline-start:44px}.total{flex:none;font-size:13px;font-variant-numeric:tabular-nums}.table{--columns:minmax(0,1fr) minmax(0,1fr) 44px}.table.readonly{--columns:minmax(0,1fr) minmax(0,1fr)}.table .row{min-height:64px}.titles [role="columnheader"].select{padding:0}.who{display:flex;align-items:center;gap:12px}.who > div{flex:1;min-width:0}.row .name{display:flex;align-items:center;gap:6px;min-width:0}.name button{justify-content:start;min-width:0;min-height:28px;margin-inline-start:-8px;padding:0 8px;border-radius:8px}.name button span,.where{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.where{display:flex;align-items:center;gap:6px;color:var(--text-soft);font-size:13px;line-height:18px}.where svg{width:16px;height:16px}.where span{min-width:0;overflow:hidden;text-overflow:ellipsis}.numbers{display:flex;align-items:center;gap:0 16px}.numbers .phone{display:grid;grid-template-columns:auto auto;justify-content:start}.numbers .phone .number{max-width:calc(100% + 12px);min-height:32px}.numbers .phone .comment{grid-column:1 / -1;margin-block-start:-6px;padding-inline-start:24px;line-height:16px}.numbers .further{flex:none;min-height:32px;padding:0 8px;color:var(--accent-text)}.select label{display:grid;place-items:center;width:44px;height:44px;cursor:pointer}.edit button{color:var(--text-soft)}.table[aria-busy="true"] .rows{opacity:0.75}@container page (max-width:600px){.filter{flex-wrap:wrap;gap:4px;padding:12px 16px 8px}.filter > svg{inset-block-start:22px;inset-inline-start:28px}.filter input[type="search"]{flex:1 1 100%}.table,.table.readonly{--columns:minmax(0,1fr) 44px}.table.readonly{--columns:minmax(0,1fr)}.table .row{grid-auto-rows:auto;min-height:108px;padding-block:8px}.table .row .numbers{grid-row:2;grid-column:1 / -1;padding-inline-start:52px}.table.selectable .row .numbers{grid-column:2 / -1}.numbers .phone{display:inline-flex}.numbers .phone .number{min-height:44px}.numbers .phone .comment{margin:0;padding:0}.titles{display:none}}`,mt=200;async function ht(e,t){let{feedback:n,texts:r}=e.app;try{return await n.during(r.text(`phonebook.selecting`),async(n,r)=>{let i=[],a=``;for(;a!==null;){let o=a===``?{}:{cursor:a},s=await e.request(`contacts/list`,{...t,...o,limit:mt});if(r.aborted)return[];i.push(...s.items),n(i.length,s.total),a=s.next}return i})}catch(t){return n.say(await g(t,e.app),`mistake`),[]}}var gt=5e3,_t=/[\s\-.()/]/g,vt=/\p{M}/gu,yt={ł:`l`,đ:`d`,ø:`o`},bt=new WeakMap;function xt(e){return e.toLowerCase().normalize(`NFKD`).replace(vt,``).replace(/[łđø]/g,e=>yt[e]??e)}function St(e){let t=bt.get(e);return t===void 0&&(t=[xt(e.name),...e.phones.map(({number:e})=>e)].join(`	`),bt.set(e,t)),t}function Ct(e,t){let n=xt(t.trim()),r=t.replace(_t,``);return n===``?e:e.slice(0,gt).filter(e=>{let t=St(e);return t.includes(n)||r!==``&&t.includes(r)})}var wt=class{#e;#t;#n=[];#r=``;constructor(e,t){this.#e=e,this.#t=t,e.addController(this)}hostUpdated(){let[e,t]=[this.#t.contacts(),this.#t.key()];if(e===this.#n)return;let[n,r]=[this.#n,t===this.#r];this.#n=e,this.#r=t;let i=this.#t.selection();if(i.state.size===0||(i.renew(e),!r))return;let a=new Set(e.map(({id:e})=>e)),o=n.filter(({id:e})=>!a.has(e)&&i.state.has(e));o.length>0&&this.#i(o,t)}async#i(e,t){let n=this.#t.selection();for(let{id:r}of e){if(t!==this.#r||!this.#e.isConnected)return;if(n.state.has(r))try{let e=await this.#e.request(`contacts/get`,{id:r});Xe(e,this.#t.place())?n.renew([e]):n.remove([r])}catch(e){w.from(e).code===`not_found`&&n.remove([r])}}}},Tt=64,W=class extends b{static{this.styles=[S,_e,y,C,N,De,Re,Ee,$e,pt]}#e;#t;#n;#r;#i;#a;#o;#s;#c;constructor(){super(),this.place={kind:`all`},this.groups=[],this.label=``,this.text=``,this.#e=``,this.#t=!1,this.#n=[],this.#r=[],this.#i=new Map,this.layout={height:64,numbers:2},this.#a=new ResizeObserver(([e])=>{this.layout=ft(e?.contentRect.width??0)}),this.#o=new Le(this,{topics:[`phonebook`],key:()=>[this.place,this.#e],load:e=>this.request(`contacts/list`,{...this.#l,...e})}),this.#s=new Ie(this,{count:()=>this.#f,height:()=>this.layout.height,body:()=>this.renderRoot.querySelector(`.rows`),id:e=>this.#d(e)?.id}),this.#c=new he(this,()=>this.selection,e=>e),this.#w=()=>{this.text=this.input.value,this.getBoundingClientRect().top<0&&this.scrollIntoView({block:`start`})},this.#T=e=>{let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.target,r=n.dataset.column,i=Number(n.closest(`.row`)?.dataset.index);if(t===void 0||r===void 0||Number.isNaN(i))return;let a=this.renderRoot.querySelector(`[data-index="${i+t}"] [data-column="${r}"]`);a&&(e.preventDefault(),a.focus())},new wt(this,{selection:()=>this.selection,place:()=>this.place,contacts:()=>this.#o.items,key:()=>JSON.stringify([this.extensionId,this.place,this.#e])})}get#l(){return{...Ye(this.place),...this.#e===``?{}:{text:this.#e}}}get#u(){return this.#t||this.#o.total===void 0||this.text.trim()!==this.#e}#d(e){return this.#u?this.#n[e]:this.#o.at(e)}get#f(){return this.#u?this.#n.length:this.#o.total??0}connectedCallback(){super.connectedCallback(),this.#a.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#a.disconnect()}willUpdate(e){e.has(`groups`)&&(this.#i=new Map(this.groups.map(({id:e,name:t})=>[e,t])));let t=e.has(`place`)&&JSON.stringify(e.get(`place`))!==JSON.stringify(this.place);t?(this.text=``,this.#e=``,this.#r=[]):this.#o.total===void 0?this.#o.mistake?.code===`not_found`&&(this.#r=[]):this.#r=this.#o.items;let n=this.text.trim(),r=this.#o.total!==void 0||this.#o.mistake!==void 0;this.#t=t||r&&n!==this.#e,this.#t&&(this.#e=n),this.#n=this.#u?Ct(this.#r,n):this.#o.items}updated(){if(this.#u)return;let e=this.#s.items??[{index:0},{index:this.#f-1}],[t,n]=[e.at(0),e.at(-1)];t&&n&&this.#o.reach(n.index,t.index)}render(){let{texts:e}=this.app,t=e.text(`phonebook.filter`);return D`<section class="card" aria-label=${this.label}>
<div class="head">
<div class="filter">
${m(p)}
<input
type="search"
autocomplete="off"
maxlength=${Tt}
aria-label=${t}
placeholder=${t}
.value=${P(this.text)}
@input=${this.#w}
/>
<span class="total soft" role="status">
${this.#u?T:e.counted(`phonebook.contacts`,this.#f)}
</span>
</div>
<slot></slot>
</div>
${this.#p()}
</section>`}#p(){let{total:e,mistake:t}=this.#o,n=this.#n;return n.length>0?this.#h(n):t?xe(this.app,t,()=>void this.#o.reload()):e===void 0||this.#u?Te(this.app,8):we(this.app.texts.text(this.#m),l)}get#m(){return this.#e!==``||this.place.kind===`search`?`phonebook.not_found`:this.place.kind===`group`?`phonebook.no_members`:`phonebook.none`}#h(e){let{texts:t}=this.app,n=this.#s.items,r=this.mobile?`readonly`:`selectable`;return D`<div
class="table ${r}"
role="table"
aria-label=${this.label}
aria-rowcount=${this.#f+1}
aria-busy=${this.#u}
>
<div role="rowgroup" class="titles">
<div role="row" aria-rowindex="1">
${this.mobile?T:D`<div role="columnheader" class="select">${this.#g(e)}</div>`}
<div role="columnheader">${t.text(`phonebook.name`)}</div>
<div role="columnheader">${t.text(`phonebook.numbers`)}</div>
${this.mobile?T:D`<div role="columnheader">
<span class="for-screen-readers">${t.text(`phonebook.edit`)}</span>
</div>`}
</div>
</div>
<div
role="rowgroup"
class="rows"
style=${n?`height: ${this.#s.size}px`:T}
@keydown=${this.#T}
>
${n?k(n,({index:e})=>this.#d(e)?.id??e,({index:e,start:t})=>this.#_(this.#d(e),e,t-this.#s.margin)):k(e,({id:e})=>e,(e,t)=>this.#_(e,t))}
</div>
</div>`}#g(e){let{size:t}=this.selection.state,n=e.filter(({id:e})=>this.selection.state.has(e)).length,r=t>0&&n===this.#f;return D`<label>
<input
type="checkbox"
aria-label=${this.app.texts.text(`table.select_all`)}
.checked=${P(r)}
.indeterminate=${P(n>0&&!r)}
@change=${()=>this.#S(r)}
/>
</label>`}#_(e,t,n){let r=n===void 0?T:`transform: translateY(${n}px)`,i=n===void 0?``:`virtual`;if(!e)return D`<div role="row" class="row ${i}" style=${r} aria-rowindex=${t+2} data-index=${t}>
<div role="cell"></div>
<div role="cell" class="wait"></div>
</div>`;let{name:a}=e,o=this.#c.value?.has(e.id)??!1;return D`<div
role="row"
class="row ${i} ${o?`selected`:``}"
style=${r}
aria-rowindex=${t+2}
data-index=${t}
${n===void 0?T:Fe(this.#s.measure)}
>
${this.mobile?T:this.#v(e,o)}
<div role="cell" class="who">
${et(e)}
<div>
<div class="name">
<button type="button" data-column="name" title=${a} @click=${this.#C(`webcti-open`,e)}>
<span dir="auto">${a}</span>
</button>
${tt(this.app,e)}
</div>
${this.#y(e)}
</div>
</div>
${this.#b(e)} ${this.mobile?T:this.#x(e)}
</div>`}#v(e,t){return D`<div role="cell" class="select">
<label>
<input
type="checkbox"
data-column="select"
aria-label=${this.app.texts.text(`table.select`,{name:e.name})}
.checked=${P(t)}
@change=${()=>{this.selection.toggle(e)}}
/>
</label>
</div>`}#y(e){let t=e.groups.flatMap(e=>this.#i.get(e)??[]).join(`, `),n=it(this.app,e);return D`<div class="where">
${m(z[e.book])}${t?D`<span class="for-screen-readers">${n}</span>`:T}
<span dir="auto" title=${t||n}>${t||n}</span>
</div>`}#b(e){let t=nt(e),n=t.length-this.layout.numbers,{texts:r}=this.app;return D`<div role="cell" class="numbers">
${t.slice(0,this.layout.numbers).map(t=>rt(this.app,this.extensionId,e,t))}
${n>0?D`<button
class="further"
type="button"
aria-label=${r.counted(`phonebook.more_numbers`,n,{name:e.name})}
@click=${this.#C(`webcti-open`,e)}
>
+${n}
</button>`:T}
</div>`}#x(e){let t=this.app.texts.text(`phonebook.edit_contact`,{name:e.name});return D`<div role="cell" class="edit">
${e.may_edit?D`<button
class="icon"
type="button"
data-column="edit"
aria-label=${t}
title=${t}
@click=${this.#C(`webcti-edit`,e)}
>
${m(de)}
</button>`:T}
</div>`}async#S(e){if(e){this.selection.clear();return}let{items:t,total:n=0}=this.#o;this.#u||this.selection.add(t.length<n?await ht(this,this.#l):t)}#C(e,t){return()=>this.dispatchEvent(new CustomEvent(e,{detail:t}))}#w;#T};h([_({attribute:!1})],W.prototype,`place`,void 0),h([_({attribute:!1})],W.prototype,`groups`,void 0),h([_({attribute:!1})],W.prototype,`selection`,void 0),h([_()],W.prototype,`label`,void 0),h([v()],W.prototype,`text`,void 0),h([F(`input[type=search]`)],W.prototype,`input`,void 0),h([v()],W.prototype,`layout`,void 0),W=h([x(`webcti-contact-list`)],W);var G=class extends b{constructor(...e){super(...e),this.groups=[],this.open=!1,this.format=`outlook`,this.group=``,this.#t=()=>{this.open=!1},this.#n=async e=>{e.preventDefault();let{format:t,group:n}=this,{feedback:r,texts:i}=this.app,a={format:t,...n===``?{}:{group:n}};this.open=!1;try{await r.during(i.text(`phonebook.exporting`),(e,t)=>Be(this.app,this.extensionId,`export`,a,e,t)),r.say(i.text(`phonebook.exported`))}catch(e){w.from(e).code===`cancelled`?r.say(i.text(`phonebook.export_cancelled`)):r.say(await g(e,this.app),`mistake`)}}}static{this.styles=[S,C,N]}show(e){this.group=e?.id??``,this.open=!0}render(){let{texts:e}=this.app;return D`<webcti-dialog
.heading=${e.text(`phonebook.export`)}
.open=${this.open}
@webcti-close=${this.#t}
>
<form id="form" class="form" @submit=${this.#n}>
${Se({id:`group`,label:e.text(`phonebook.scope`),value:this.group,options:this.#e(),change:e=>{this.group=e}})}
${M({id:`format`,label:e.text(`phonebook.format`),value:this.format,options:[{value:`outlook`,label:e.text(`phonebook.format_outlook`),hint:e.text(`phonebook.format_outlook_hint`)},{value:`vcard3`,label:e.text(`phonebook.format_vcard3`)},{value:`vcard4`,label:e.text(`phonebook.format_vcard4`)}],change:e=>{this.format=e}})}
</form>
<button slot="actions" type="button" @click=${this.#t}>${e.text(`dialog.cancel`)}</button>
<button slot="actions" class="filled accent" type="submit" form="form">
${e.text(`phonebook.save_file`)}
</button>
</webcti-dialog>`}#e(){let{texts:e}=this.app;return[{value:``,label:e.text(`phonebook.all`)},...this.groups.map(({id:t,name:n,book:r})=>({value:t,label:`${n} (${e.text(L[r])})`}))]}#t;#n};h([_({attribute:!1})],G.prototype,`groups`,void 0),h([v()],G.prototype,`open`,void 0),h([v()],G.prototype,`format`,void 0),h([v()],G.prototype,`group`,void 0),G=h([x(`webcti-export-dialog`)],G);var Et=40,K=class extends b{constructor(...e){super(...e),this.public=!1,this.open=!1,this.#e=new ke(this,{name:``,book:`private`}),this.#n=()=>{this.open=!1},this.#r=async e=>{e.preventDefault();let{group:t}=this,n=this.#e.values.name.trim();n===``?this.#e.refuse(`name`,this.app.texts.text(`phonebook.name_missing`)):await this.#e.submit(async({book:e})=>{let r=t?await this.request(`groups/update`,{id:t.id,name:n}):await this.request(`groups/create`,{name:n,book:e});this.open=!1,this.dispatchEvent(new CustomEvent(`webcti-group`,{detail:r}))})}}static{this.styles=[S,C,N]}#e;show(e){this.group=e,this.#e.take({name:e?.name??``,book:e?.book??`private`},!0),this.open=!0}render(){let{texts:e}=this.app,{values:t,error:n,busy:r}=this.#e;return D`<webcti-dialog
.heading=${e.text(this.group?`phonebook.rename_group`:`phonebook.new_group`)}
.open=${this.open}
@webcti-close=${this.#n}
>
<form id="form" class="form" novalidate @submit=${this.#r}>
${j({id:`name`,label:e.text(`phonebook.name`),value:t.name,maxlength:Et,required:!0,error:this.#e.problem(`name`),input:e=>{this.#e.set(`name`,e)}})}
${this.public&&!this.group?this.#t():T}
${n===void 0?T:D`<p class="error" role="alert">${n}</p>`}
</form>
<button slot="actions" type="button" @click=${this.#n}>${e.text(`dialog.cancel`)}</button>
<button slot="actions" class="filled accent" type="submit" form="form" ?disabled=${r}>
${e.text(`dialog.save`)}
</button>
</webcti-dialog>`}#t(){let{texts:e}=this.app;return M({id:`book`,label:e.text(`phonebook.book`),value:this.#e.values.book,options:[{value:`private`,label:e.text(`phonebook.private`),hint:e.text(`phonebook.private_group_hint`)},{value:`public`,label:e.text(`phonebook.public`),hint:e.text(`phonebook.public_group_hint`)}],change:e=>{this.#e.set(`book`,e===`public`?`public`:`private`)}})}#n;#r};h([_({type:Boolean})],K.prototype,`public`,void 0),h([v()],K.prototype,`open`,void 0),h([v()],K.prototype,`group`,void 0),K=h([x(`webcti-group-dialog`)],K);var Dt=E`.tree ul{display:grid;grid-template-columns:minmax(0,1fr);gap:2px;margin:0;padding:0;list-style:none}.tree a{display:grid;grid-template-columns:24px minmax(0,1fr) auto;align-items:center;gap:12px;min-height:44px;padding:0 12px;border-radius:12px;color:inherit;text-decoration:none}.tree a:hover{background:color-mix(in srgb,var(--text) 7%,transparent)}.tree a[aria-current="page"]{background:color-mix(in srgb,var(--accent) 18%,transparent);font-weight:500}.tree a > svg{width:20px;height:20px;margin-inline:auto;color:var(--text-soft)}.tree a[aria-current="page"] > svg{color:var(--accent-text)}.tree .word{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.tree .members{color:var(--text-soft);font-size:13px;font-variant-numeric:tabular-nums}.tree ul ul a{min-height:40px;padding-inline-start:36px}`;function Ot(e,{groups:t,books:n,current:r,searched:i}){let{texts:a}=e,o=r&&R(r).join(`/`),s=(t,n,r,i)=>D`
<a
href=${e.router.href(`phonebook`,R(t))}
aria-current=${R(t).join(`/`)===o?`page`:T}
>
${m(n)}<span class="word" dir="auto" title=${r}>${r}</span>
${i===void 0?T:D`<span class="members">${a.number(i)}</span>`}
</a>
`,c=a.text(`phonebook.results`);return D`<nav class="tree" aria-label=${a.text(`phonebook.groups`)}>
<ul>
${i?D`<li>${s({kind:`search`,text:``},p,c)}</li>`:T}
<li>${s({kind:`all`},ae,a.text(`phonebook.all`))}</li>
${n.map(e=>{let n=t.filter(t=>t.book===e);return D`<li>
${s({kind:`book`,book:e},z[e],a.text(L[e]))}
${n.length>0?D`<ul>
${n.map(e=>D`<li>${s({kind:`group`,id:e.id},kt(e),e.name,e.members)}</li>`)}
</ul>`:T}
</li>`})}
</ul>
</nav>`}function kt({department:e,book:t}){return e?ne:t===`public`?o:n}var At=E`.tiles{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:12px;margin:0}.tiles > div{display:flex;flex-direction:column-reverse;padding:12px 16px;border-radius:12px;background:color-mix(in srgb,var(--glow) 12%,transparent)}.tiles dt{color:var(--text);font-size:13px;line-height:18px;overflow-wrap:anywhere}.tiles dd{margin:0;font-size:28px;font-variant-numeric:tabular-nums;line-height:36px}.remarks{max-height:280px;margin:16px 0 0;padding:0;border:1px solid var(--line);border-radius:12px;list-style:none;overflow:auto}.remarks li{display:grid;grid-template-columns:72px minmax(0,1fr);gap:0 12px;padding:8px 16px}.remarks li + li{border-block-start:1px solid var(--line)}.remarks .line{color:var(--text-soft);font-size:13px;font-variant-numeric:tabular-nums}.remarks .name{overflow-wrap:anywhere}.remarks .why{grid-column:2;color:var(--text-soft);font-size:13px;line-height:18px}.remarks .rejected .why{color:var(--red)}`,jt={imported:`phonebook.import_changed`,duplicate:`phonebook.import_duplicate`,internal:`phonebook.import_internal`,rejected:`phonebook.import_rejected`};function Mt(e,t){let{texts:n}=e,{by_book:r}=t,i=n.text(`phonebook.import_books`,{private:n.number(r.private),public:n.number(r.public)});return D`
<dl class="tiles">
${q(`green`,n.text(`phonebook.import_taken`),n.number(t.imported))}
${q(`grey`,n.text(`phonebook.import_skipped`),n.number(t.skipped))}
${q(t.rejected>0?`red`:`grey`,n.text(`phonebook.import_refused`),n.number(t.rejected))}
</dl>
${r.public>0?D`<p class="soft books">${i}</p>`:T}
${t.rows.length>0?D`<ul class="remarks" tabindex="0" aria-label=${n.text(`phonebook.import_remarks`)}>
${t.rows.map(t=>Nt(e,t))}
</ul>`:T}
`}function q(e,t,n){return D`<div class=${e}>
<dt>${t}</dt>
<dd>${n}</dd>
</div>`}function Nt({texts:e},{line:t,name:n,outcome:r,code:i,reason:a}){let o=i===``?``:me(i,e),s=r===`imported`?a:o;return D`<li class=${r}>
<span class="line">${e.text(`phonebook.import_line`,{line:e.number(t)})}</span>
<span class="name" dir="auto">${n}</span>
<span class="why">${e.text(jt[r])} ${s}</span>
</li>`}var Pt=5242880,J=class extends b{constructor(...e){super(...e),this.public=!1,this.open=!1,this.step={kind:`choose`},this.format=`outlook`,this.book=`private`,this.#o=()=>{this.file=this.input?.files?.[0]??this.file;let e=this.file?.name.toLowerCase()??``;e.endsWith(`.vcf`)&&(this.format=`vcard`),e.endsWith(`.csv`)&&(this.format=`outlook`),this.step={kind:`choose`}},this.#s=async e=>{e.preventDefault();let{texts:t}=this.app;if(!this.file||this.file.size>Pt){let e=t.text(this.file?`error.file_too_large`:`phonebook.file_missing`);this.step={kind:`choose`,problem:e},this.input?.focus();return}let n=await this.#l(this.file,!0);n&&(this.step={kind:`preview`,report:n})},this.#c=async()=>{let e=this.file&&await this.#l(this.file,!1);e&&(this.step={kind:`done`,report:e})},this.#u=()=>{this.step.kind===`sending`&&this.step.abort.abort()},this.#d=()=>{this.step={kind:`choose`}},this.#f=()=>{this.open=!1,this.#u()}}static{this.styles=[S,y,C,N,At,E`webcti-dialog{--dialog-width:600px}.form,.step{display:grid;gap:20px;max-width:none}fieldset{grid-template-columns:repeat(auto-fit,minmax(min(100%,160px),1fr))}fieldset > .hint{grid-column:1 / -1;color:var(--text-soft);font-size:13px;line-height:18px}.books{margin-block-start:8px}.file input{position:absolute;inset:0;width:100%;opacity:0;cursor:pointer}.file .drop{position:relative;display:grid;place-items:center;min-height:88px;padding:16px;border:1px dashed color-mix(in srgb,var(--text) 45%,transparent);border-radius:12px;text-align:center;overflow-wrap:anywhere}.file .drop:focus-within{outline:2px solid var(--accent);outline-offset:2px}.file .drop:hover{background:color-mix(in srgb,var(--text) 5%,transparent)}.file strong{font-weight:500}progress{width:100%;height:8px;accent-color:var(--accent)}`]}disconnectedCallback(){super.disconnectedCallback(),this.#u()}show(){this.file=void 0,this.book=`private`,this.step={kind:`choose`},this.open=!0}render(){return D`<webcti-dialog
.heading=${this.app.texts.text(`phonebook.import`)}
.open=${this.open}
@webcti-close=${this.#f}
>
${this.open?this.#e():T}
</webcti-dialog>`}#e(){let{step:e}=this;switch(e.kind){case`choose`:return this.#t(e);case`sending`:return this.#r(e.trial,e.sent);case`preview`:return this.#i(e.report);case`done`:return this.#a(e.report)}}#t({problem:e,cancelled:t=!1}){let{texts:n}=this.app;return D`<form id="form" class="form" novalidate @submit=${this.#s}>
<p role="status" ?hidden=${!t}>${t?n.text(`phonebook.import_cancelled`):T}</p>
${M({id:`format`,label:n.text(`phonebook.format`),value:this.format,options:[{value:`outlook`,label:n.text(`phonebook.format_outlook`)},{value:`vcard`,label:n.text(`phonebook.format_vcard`)}],change:e=>{this.format=e===`vcard`?`vcard`:`outlook`}})}
${this.public?M({id:`book`,label:n.text(`phonebook.book`),hint:n.text(`phonebook.import_book_hint`),value:this.book,options:[{value:`private`,label:n.text(`phonebook.private`)},{value:`public`,label:n.text(`phonebook.public`)}],change:e=>{this.book=e===`public`?`public`:`private`}}):D`<p class="soft">${n.text(`phonebook.import_to_private`)}</p>`}
${this.#n(e)}
</form>
<button slot="actions" type="button" @click=${this.#f}>${n.text(`dialog.cancel`)}</button>
<button slot="actions" class="filled accent" type="submit" form="form">
${n.text(`phonebook.import_check`)}
</button>`}#n(e){let{texts:t}=this.app;return D`<div class="field file">
<label for="file">${t.text(`phonebook.file`)}</label>
<div class="drop">
<span aria-hidden="true">
${this.file?D`<strong>${this.file.name}</strong>`:t.text(`phonebook.choose_file`)}
</span>
<input
id="file"
type="file"
accept=".csv,.vcf,.txt,text/csv,text/vcard"
aria-invalid=${e!==void 0}
aria-describedby="file-hint file-error"
@change=${this.#o}
/>
</div>
<span class="hint" id="file-hint">${t.text(`phonebook.file_hint`)}</span>
<span class="error" id="file-error" role="alert">${e}</span>
</div>`}#r(e,t){let{texts:n}=this.app,r=t<1?`phonebook.import_sending`:e?`phonebook.import_checking`:`phonebook.import_working`;return D`<div class="step">
<p id="work" role="status">${n.text(r)}</p>
${t<1?D`<progress aria-labelledby="work" .value=${t} max="1"></progress>`:D`<progress aria-labelledby="work"></progress>`}
</div>
<button slot="actions" type="button" @click=${this.#u}>${n.text(`dialog.cancel`)}</button>`}#i(e){let{texts:t}=this.app;return D`<div class="step">
<div>
<p role="status">${t.text(`phonebook.import_preview`)}</p>
</div>
<div>${Mt(this.app,e)}</div>
</div>
<button slot="actions" type="button" @click=${this.#d}>${t.text(`log_in.back`)}</button>
<button slot="actions" type="button" @click=${this.#f}>${t.text(`dialog.cancel`)}</button>
<button
slot="actions"
class="filled accent"
type="button"
?disabled=${e.imported===0}
@click=${this.#c}
>
${t.text(`phonebook.import_ok`)}
</button>`}#a(e){let{texts:t}=this.app;return D`<div class="step">
<p role="status">${t.counted(`phonebook.imported`,e.imported)}</p>
<div>${Mt(this.app,e)}</div>
</div>
<button slot="actions" class="filled accent" type="button" @click=${this.#f}>
${t.text(`dialog.close`)}
</button>`}#o;#s;#c;async#l(e,t){let n=new AbortController;this.step={kind:`sending`,trial:t,sent:0,abort:n};try{return await ze(this.app,this.extensionId,{method:`POST`,file:`import`,query:{format:this.format,book:this.book,dry_run:String(t)},body:e,progress:(e,r)=>{this.step={kind:`sending`,trial:t,sent:r?e/r:1,abort:n}},signal:n.signal})}catch(e){let t=w.from(e).code===`cancelled`;t?this.open?this.step={kind:`choose`,cancelled:t}:this.app.feedback.say(this.app.texts.text(`phonebook.import_cancelled`)):this.step={kind:`choose`,problem:await g(e,this.app)};return}}#u;#d;#f};h([_({type:Boolean})],J.prototype,`public`,void 0),h([v()],J.prototype,`open`,void 0),h([v()],J.prototype,`step`,void 0),h([v()],J.prototype,`format`,void 0),h([v()],J.prototype,`book`,void 0),h([v()],J.prototype,`file`,void 0),h([F(`input[type=file]`)],J.prototype,`input`,void 0),J=h([x(`webcti-import-dialog`)],J);var Ft=64,Y=class extends b{constructor(...e){super(...e),this.text=``,this.problem=``,this.#e=()=>{this.text=this.input.value,this.problem=``},this.#t=e=>{e.preventDefault();let t=this.text.trim();t===``?this.input.focus():this.dispatchEvent(new CustomEvent(`webcti-search`,{detail:t}))},this.#n=async()=>{let e=Ce(this.text);e===void 0?(this.problem=this.app.texts.text(`dial.invalid`),this.input.focus()):await this.app.dialling.dial({extension:this.extensionId,number:e,name:``})}}static{this.styles=[S,C,N,E`:host{display:block}form{display:grid;gap:8px}.buttons{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px}`]}render(){let{texts:e}=this.app;return D`<form novalidate role="search" @submit=${this.#t}>
<label class="for-screen-readers" for="number">${e.text(`search.label`)}</label>
<input
id="number"
type="search"
enterkeyhint="search"
autocomplete="off"
maxlength=${Ft}
placeholder=${e.text(`search.label`)}
.value=${P(this.text)}
aria-invalid=${this.problem!==``}
aria-describedby="problem"
@input=${this.#e}
/>
<p id="problem" class="error" role="alert" ?hidden=${this.problem===``}>${this.problem}</p>
<div class="buttons">
<button class="outlined" type="submit">${m(p)}${e.text(`phonebook.search`)}</button>
<button class="filled green" type="button" @click=${this.#n}>
${m(u)}${e.text(`phonebook.call`)}
</button>
</div>
</form>`}#e;#t;#n};h([v()],Y.prototype,`text`,void 0),h([v()],Y.prototype,`problem`,void 0),h([F(`input`)],Y.prototype,`input`,void 0),Y=h([x(`webcti-number-field`)],Y);var It=E`header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 16px;margin-block-end:16px}h2{margin:0;font-size:20px;line-height:28px}.tools{display:flex;flex-wrap:wrap;gap:8px}.panes{display:grid;grid-template-columns:280px minmax(0,1fr);align-items:start;gap:24px}aside{position:sticky;inset-block-start:0;display:grid;grid-template-columns:minmax(0,1fr);gap:16px;max-height:calc(100dvh - var(--header-height,56px) - 32px);padding:16px;border:1px solid var(--ha-card-border-color,var(--line));border-radius:var(--radius);background:var(--card);overflow:hidden auto}aside > button{justify-self:start}.contents{min-width:0}.heading{display:flex;align-items:center;gap:4px;min-height:44px;margin-block-end:8px}h3{flex:1;min-width:0;overflow:hidden;font-size:18px;font-weight:500;line-height:26px;text-overflow:ellipsis;white-space:nowrap}.back{display:none;place-items:center;flex:none;width:44px;height:44px;margin-inline-start:-10px;border-radius:50%;color:inherit}.back:hover{background:color-mix(in srgb,var(--text) 8%,transparent)}@container page (max-width:800px){.panes{grid-template-columns:minmax(0,1fr)}.panes.at-root .contents,.panes:not(.at-root) aside{display:none}aside{position:static;max-height:none}.tree a[aria-current="page"]:not(:hover){background:none;font-weight:inherit}.back{display:grid}}`,Lt=new Map,Rt=class extends Ve{constructor(){super(Lt)}toggle(e){let t=new Map(this.state);t.delete(e.id)||t.set(e.id,e),this.state=t}add(e){let t=new Map(this.state);for(let n of e)t.set(n.id,n);this.state=t}renew(e){let t=new Map(this.state);for(let n of e)t.has(n.id)&&t.set(n.id,n);this.state=t}remove(e){let t=new Map(this.state);for(let n of e)t.delete(n);this.state=t}clear(){this.state=Lt}};function zt(e){let t={internal:0,public:0,private:0},n=0;for(let r of e.values())ot(r)?t[r.book]++:n++;return{byBook:t,kept:n}}var Bt=200;async function Vt(e,t,n,r){let i,a=async e=>{let t=e.map(({id:e})=>e);if(i===void 0)try{return(await r(t)).results}catch(e){i=w.from(e).code}let n=i;return t.map(e=>({id:e,ok:!1,code:n}))},o=await e.during(t,(e,t)=>be(n,Bt,a,e,t)),s=new Map(n.map(e=>[e.id,e]));return{done:o.filter(({ok:e})=>e).map(({id:e})=>e),refused:o.flatMap(({id:e,ok:t,code:n})=>{let r=s.get(e);return t||!r?[]:[{contact:r,code:n}]})}}var Ht=100,X=class extends b{constructor(...e){super(...e),this.open=!1,this.#t=()=>{this.open=!1}}static{this.styles=[S,C,E`.lists{display:grid;gap:16px;margin-block-start:16px}h3{font-size:14px;font-weight:500}ul{margin:4px 0 0;padding-inline-start:20px;color:var(--text-soft);overflow-wrap:anywhere}`]}show(e){this.outcome=e,this.open=!0}render(){let{texts:e}=this.app;return D`<webcti-dialog
.heading=${e.text(`phonebook.outcome`)}
.open=${this.open}
@webcti-close=${this.#t}
>
${this.outcome?this.#e(this.outcome):T}
<button slot="actions" class="filled accent" type="button" @click=${this.#t}>
${e.text(`dialog.close`)}
</button>
</webcti-dialog>`}#e({done:e,refused:t}){let{texts:n}=this.app,r=[...new Set(t.map(({code:e})=>e))];return D`
<p>${n.counted(`phonebook.done`,e.length)} ${n.counted(`phonebook.refused`,t.length)}</p>
<div class="lists">
${r.map(e=>{let r=t.filter(t=>t.code===e).map(({contact:e})=>e.name),i=r.length-Ht;return D`<section>
<h3>${me(e,n)}</h3>
<ul>
${r.slice(0,Ht).map(e=>D`<li dir="auto">${e}</li>`)}
${i>0?D`<li>${n.counted(`phonebook.and_more`,i)}</li>`:T}
</ul>
</section>`})}
</div>
`}#t};h([v()],X.prototype,`open`,void 0),h([v()],X.prototype,`outcome`,void 0),X=h([x(`webcti-outcome-dialog`)],X);var Z=class extends b{constructor(...e){super(...e),this.groups=[],this.open=!1,this.direction=`add`,this.count=0,this.chosen=``,this.#e=()=>{this.open=!1},this.#t=e=>{e.preventDefault();let t=this.groups.find(({id:e})=>e===this.chosen);if(!t)return;this.open=!1;let n={direction:this.direction,group:t};this.dispatchEvent(new CustomEvent(`webcti-sort`,{detail:n}))}}static{this.styles=[S,C,N]}show(e,t){this.direction=e,this.count=t,this.chosen=B(this.groups)[0]?.id??``,this.open=!0}render(){let{texts:e}=this.app,t=B(this.groups),n=this.direction===`add`;return D`<webcti-dialog
.heading=${e.text(n?`phonebook.add_to_group`:`phonebook.remove_from_group`)}
.open=${this.open}
@webcti-close=${this.#e}
>
<form id="form" class="form" @submit=${this.#t}>
<p class="soft">${e.counted(`phonebook.selected`,this.count)}</p>
${t.length===0?D`<p>${e.text(`phonebook.no_groups`)}</p>`:Se({id:`group`,label:e.text(`phonebook.group`),value:this.chosen,options:t.map(({id:t,name:n,book:r})=>({value:t,label:`${n} (${e.text(L[r])})`})),change:e=>{this.chosen=e}})}
</form>
<button slot="actions" type="button" @click=${this.#e}>${e.text(`dialog.cancel`)}</button>
${t.length>0?D`<button slot="actions" class="filled accent" type="submit" form="form">
${e.text(n?`phonebook.add`:`phonebook.remove`)}
</button>`:T}
</webcti-dialog>`}#e;#t};h([_({attribute:!1})],Z.prototype,`groups`,void 0),h([v()],Z.prototype,`open`,void 0),h([v()],Z.prototype,`direction`,void 0),h([v()],Z.prototype,`count`,void 0),h([v()],Z.prototype,`chosen`,void 0),Z=h([x(`webcti-sorting-dialog`)],Z);var Q=class extends b{constructor(...e){super(...e),this.groups=[],this.#e=new he(this,()=>this.selection,e=>e),this.#r=({detail:e})=>{this.#i(e)}}static{this.styles=[S,C,E`.bar{display:flex;flex-wrap:wrap;align-items:center;gap:4px;padding:4px 12px 4px 16px;background:color-mix(in srgb,var(--accent) 14%,var(--card))}.count{flex:1;min-width:120px;font-weight:500}.bar button{padding:0 14px}.bar button.icon{padding:0}@container page (max-width:700px){.bar > button:not(.icon){order:1}}`]}#e;async delete(e){let{feedback:t,texts:n}=this.app,{byBook:r,kept:i}=zt(e);await t.ask({title:n.counted(`phonebook.delete_question`,e.size),text:[r.private>0?n.counted(`phonebook.delete_private`,r.private):``,r.public>0?n.counted(`phonebook.delete_public`,r.public):``,i>0?n.counted(`phonebook.delete_kept`,i):``].filter(Boolean).join(` `),action:n.text(`dialog.delete`),dangerous:!0})&&await this.#a(`phonebook.deleted`,n.text(`phonebook.deleting`),e,e=>this.request(`contacts/delete_many`,{ids:e}))}render(){return D`${(this.#e.value?.size??0)>0?this.#t():T}
<webcti-sorting-dialog
.extensionId=${this.extensionId}
.groups=${this.groups}
@webcti-sort=${this.#r}
></webcti-sorting-dialog>
<webcti-outcome-dialog .extensionId=${this.extensionId}></webcti-outcome-dialog>`}#t(){let{texts:e}=this.app,{state:t}=this.selection,{byBook:n}=zt(t),a=e.text(`phonebook.clear_selection`);return D`<div class="bar" role="toolbar" aria-label=${e.text(`phonebook.selection`)}>
<span class="count" role="status">${e.counted(`phonebook.selected`,t.size)}</span>
<button type="button" @click=${this.#n(`add`)}>
${m(r)}${e.text(`phonebook.add_to_group`)}
</button>
<button type="button" @click=${this.#n(`remove`)}>
${m(oe)}${e.text(`phonebook.remove_from_group`)}
</button>
${n.private+n.public>0?D`<button type="button" @click=${()=>this.delete(t)}>
${m(f)}${e.text(`dialog.delete`)}
</button>`:T}
<button
class="icon"
type="button"
aria-label=${a}
title=${a}
@click=${()=>{this.selection.clear()}}
>
${m(i)}
</button>
</div>`}#n(e){return()=>{e===`remove`&&this.group?this.#i({direction:e,group:this.group}):this.sorting.show(e,this.selection.state.size)}}#r;#i({direction:e,group:{id:t,name:n}}){let{texts:r}=this.app,i=e===`add`;return this.#a(i?`phonebook.added`:`phonebook.removed`,r.text(i?`phonebook.adding`:`phonebook.removing`,{name:n}),this.selection.state,e=>this.request(i?`groups/add_members`:`groups/remove_members`,{id:t,ids:e}),n)}async#a(e,t,n,r,i=``){let a=await Vt(this.app.feedback,t,[...n.values()],r);this.selection.remove(a.done),a.refused.length>0?this.outcome.show(a):this.app.feedback.say(this.app.texts.counted(e,a.done.length,{name:i}))}};h([_({attribute:!1})],Q.prototype,`selection`,void 0),h([_({attribute:!1})],Q.prototype,`groups`,void 0),h([_({attribute:!1})],Q.prototype,`group`,void 0),h([F(`webcti-sorting-dialog`)],Q.prototype,`sorting`,void 0),h([F(`webcti-outcome-dialog`)],Q.prototype,`outcome`,void 0),Q=h([x(`webcti-selection-bar`)],Q);function Ut(e){return new Map([[e.id,e]])}var $=class extends ve{constructor(...e){super(...e),this.searched=``,this.#e=new Rt,this.#t={kind:`all`},this.#n=new O(this,{topics:[`phonebook`],key:()=>`groups`,load:()=>this.request(`groups/list`,{})}),this.#c=({detail:e})=>{this.searched=e,this.app.router.go(`phonebook`,[`search`])},this.#l=({detail:e})=>{this.card.show(e)},this.#u=({detail:e})=>{this.editor.edit(e)},this.#d=({detail:e})=>{this.bar.delete(Ut(e))},this.#f=()=>{let e=this.#t,t=e.kind===`book`?e.book:this.#i?.book??`private`;this.editor.create(t,this.#i?.may_edit?this.#i:void 0)},this.#p=async({detail:e})=>{await this.#n.reload(),this.app.router.go(`phonebook`,[`group`,e.id])}}static{this.styles=[S,_e,C,Ee,Dt,It]}#e;#t;#n;get#r(){return this.#n.value?.items??[]}get#i(){let e=this.#t;return e.kind===`group`?this.#r.find(({id:t})=>t===e.id):void 0}willUpdate(e){let t=Je(this.path,this.searched);e.has(`extensionId`)&&this.#e.clear(),JSON.stringify(t)!==JSON.stringify(this.#t)&&(this.#t=t,this.#e.clear())}render(){let{texts:e}=this.app,t=at(this.extension),n=this.#r,i=Ze(this.#t,n,e);return D`
<header>
<h2>${e.text(`screen.phonebook`)}</h2>
${this.mobile?T:this.#a()}
</header>
<div class="panes ${this.path.length===0?`at-root`:``}">
<aside>
<webcti-number-field .extensionId=${this.extensionId} @webcti-search=${this.#c}></webcti-number-field>
${Ot(this.app,{groups:n,books:qe.filter(e=>e!==`public`||t.seesPublic),current:this.#t,searched:this.searched!==``})}
${this.mobile?T:D`<button
class="quiet"
type="button"
@click=${()=>{this.groupDialog.show()}}
>
${m(r)}${e.text(`phonebook.new_group`)}
</button>`}
</aside>
<div class="contents">
${this.#o(i)}
<webcti-contact-list
.extensionId=${this.extensionId}
.place=${this.#t}
.groups=${n}
.selection=${this.#e}
.label=${i}
@webcti-open=${this.#l}
@webcti-edit=${this.#u}
>
<webcti-selection-bar
.extensionId=${this.extensionId}
.selection=${this.#e}
.groups=${n}
.group=${this.#i?.may_edit?this.#i:void 0}
></webcti-selection-bar>
</webcti-contact-list>
</div>
</div>
<webcti-contact-card
.extensionId=${this.extensionId}
.groups=${n}
@webcti-edit=${this.#u}
@webcti-delete=${this.#d}
></webcti-contact-card>
${this.mobile?T:D`<webcti-contact-editor
.extensionId=${this.extensionId}
.groups=${n}
.rights=${t}
></webcti-contact-editor>
<webcti-group-dialog
.extensionId=${this.extensionId}
.public=${t.editsPublic}
@webcti-group=${this.#p}
></webcti-group-dialog>
<webcti-import-dialog
.extensionId=${this.extensionId}
.public=${t.editsPublic}
></webcti-import-dialog>
<webcti-export-dialog .extensionId=${this.extensionId} .groups=${n}></webcti-export-dialog>`}
`}#a(){let{texts:e}=this.app;return D`<div class="tools">
<webcti-menu-button
.label=${e.text(`phonebook.tools`)}
.path=${re}
.items=${[{label:e.text(`phonebook.import_menu`),icon:le,choose:()=>{this.importDialog.show()}},{label:e.text(`phonebook.export_menu`),icon:ie,choose:()=>{this.exportDialog.show(this.#i)}}]}
></webcti-menu-button>
<button class="filled accent" type="button" @click=${this.#f}>
${m(ce)}${e.text(`phonebook.new_contact`)}
</button>
</div>`}#o(e){let{texts:t,router:n}=this.app,r=this.#i,i=t.text(`phonebook.back`);return D`<div class="heading">
<a class="back" href=${n.href(`phonebook`)} aria-label=${i} title=${i}>${m(te)}</a>
<h3 dir="auto" title=${e}>${e}</h3>
${r?.may_edit&&!this.mobile?this.#s(r):T}
</div>`}#s(e){let{texts:t}=this.app,[n,r]=[t.text(`phonebook.rename_group`),t.text(`phonebook.delete_group`)];return D`
<button
class="icon"
type="button"
aria-label=${n}
title=${n}
@click=${()=>{this.groupDialog.show(e)}}
>
${m(de)}
</button>
<button class="icon" type="button" aria-label=${r} title=${r} @click=${()=>this.#m(e)}>
${m(f)}
</button>
`}#c;#l;#u;#d;#f;#p;async#m({id:e,name:t,book:n}){let{feedback:r,texts:i,router:a}=this.app;if(await r.ask({title:i.text(`phonebook.delete_group_question`,{name:t}),text:i.text(`phonebook.delete_group_text`),action:i.text(`dialog.delete`),dangerous:!0}))try{await this.request(`groups/delete`,{id:e}),a.replace(`phonebook`,[n]),await this.#n.reload()}catch(e){r.say(await g(e,this.app),`mistake`)}}};h([v()],$.prototype,`searched`,void 0),h([F(`webcti-contact-card`)],$.prototype,`card`,void 0),h([F(`webcti-contact-editor`)],$.prototype,`editor`,void 0),h([F(`webcti-selection-bar`)],$.prototype,`bar`,void 0),h([F(`webcti-group-dialog`)],$.prototype,`groupDialog`,void 0),h([F(`webcti-import-dialog`)],$.prototype,`importDialog`,void 0),h([F(`webcti-export-dialog`)],$.prototype,`exportDialog`,void 0),$=h([x(`webcti-phonebook-screen`)],$);export{$ as PhonebookScreen};