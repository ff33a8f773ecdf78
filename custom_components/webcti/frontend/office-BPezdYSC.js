import{T as e,_ as t,c as n,d as r,f as i,g as a,h as o,i as s,m as c,n as l,o as u,p as d,r as f,t as p,u as m,v as h,w as g,x as _}from"./theme-Dtxe1cKv.js";import{D as ee,Dt as te,E as ne,F as re,Lt as ie,O as ae,P as oe,Pt as se,S as ce,T as le,U as ue,Vt as de,Y as fe,_t as pe,b as me,c as he,d as ge,et as _e,g as ve,gt as ye,i as be,k as xe,nt as Se,ot as Ce,p as we,qt as Te,t as v,ut as Ee,wt as De,y as Oe,yt as ke}from"./icon-DbuUAH21.js";import{t as Ae}from"./query-Df4-SAIv.js";import{t as y}from"./forms-DgYvCJ2T.js";import{C as b,O as je,_ as Me,a as x,b as S,g as C,i as w,o as T,s as E,v as D,x as O,y as k}from"./panel-Cd0nXFom.js";import{i as Ne}from"./files-Drl-UC2F.js";import{t as A}from"./form-DyIIYMOF.js";import"./settings-Bm86lAOS.js";import{n as Pe,t as Fe}from"./tabs-DOuBK_z4.js";import{n as Ie,t as Le}from"./table-SjpZ-JS7.js";import{t as Re}from"./pages-CLjzQb3G.js";import"./costs-view-aor13UEy.js";import{n as ze,t as Be}from"./number-button-BCM-Q-lD.js";import"./history-view-qv6ypsy-.js";import{i as Ve,o as He,t as Ue}from"./draft-F7KmsqJ4.js";var We=[`B`,`kB`,`MB`,`GB`,`TB`],Ge=1e3;function j(e,t){let[n,r]=[e,0];for(;n>=Ge&&r<We.length-1;)n/=Ge,r++;let i=n<10&&r>0?Math.round(n*10)/10:Math.round(n);return`${t.number(i)} ${We[r]??``}`}var Ke=class extends u{static{this.styles=[f,l,p,E,g`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}dl{display:grid;grid-template-columns:minmax(0,auto) minmax(0,1fr);margin:0}dt,dd{margin:0;padding-block:11px;border-block-start:1px solid var(--line)}dt:first-of-type,dd:first-of-type{border:0}dt{color:var(--text-soft)}dd{padding-inline-start:24px;font-variant-numeric:tabular-nums;text-align:end;overflow-wrap:anywhere}.pool{padding-block:12px;border-block-start:1px solid var(--line)}.pool:first-of-type{border:0}.pool .words{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px}.kind{font-weight:500}.bar{height:8px;margin-block:8px 4px;border-radius:4px;background:color-mix(in srgb,var(--text) 10%,transparent);overflow:hidden}.bar span{display:block;width:var(--share);height:100%;border-radius:4px;background:var(--blue)}@container page (min-width:800px){:host{grid-template-columns:minmax(0,1.2fr) minmax(0,1fr);align-items:start}}`]}#e=new C(this,{topics:[`employees`],load:()=>this.request(`about/get`,{})});render(){let{texts:e}=this.app,{value:t,mistake:n}=this.#e;return t?_`
<section class="card" aria-labelledby="about">
<h2 id="about">${e.text(`administration.about`)}</h2>
<dl>
${qe(t,e).map(([t,n])=>_`<dt>${e.text(t)}</dt>
<dd>${n}</dd>`)}
</dl>
</section>
<section class="card" aria-labelledby="licences">
<h2 id="licences">${e.text(`administration.licences`)}</h2>
${t.licences.length===0?_`<p class="soft">${e.text(`administration.no_licences`)}</p>`:t.licences.map(t=>Ye(t,e))}
</section>
`:_`<section class="card">
${n?x(this.app,n,()=>void this.#e.reload()):T(this.app,8)}
</section>`}};Ke=n([d(`webcti-about`)],Ke);function qe(e,t){let{present:n,free:r}=e.storage,i=r===null?``:` (${t.text(`administration.free`,{size:j(r,t)})})`;return[[`administration.type`,e.type],[`administration.name`,e.name],[`administration.serial`,e.serial],[`administration.firmware`,e.firmware],[`administration.now`,t.fullPbxMoment(e.now)],[`administration.lan_address`,e.lan_address],[`administration.subscribers`,t.number(e.subscribers)],[`administration.storage`,t.text(n?`administration.storage_present`:`administration.storage_absent`)+(n?i:``)],[`administration.webcti_version`,e.webcti_version]]}var Je={max_trial:`administration.licence_max_trial`,cti:`employee.licence_cti`,cti_plus:`employee.licence_cti_plus`,manager:`employee.licence_manager`};function Ye({kind:e,total:t,used:n,expires:r},i){let a=Je[e],o=t===null?i.text(`administration.used`,{used:i.number(n)}):i.text(`administration.used_of`,{used:i.number(n),total:i.number(t)});return _`<div class="pool">
<div class="words"><span class="kind">${a?i.text(a):e}</span><span>${o}</span></div>
${t?_`<div class="bar"><span style="--share: ${Math.min(100,n/t*100)}%"></span></div>`:h}
${r===null?h:_`<span class="soft">${i.text(`administration.until`,{date:i.date(r)})}</span>`}
</div>`}var Xe=40,M=class extends u{static{this.styles=[f,l,p,y,E,g`form.add{display:flex;flex-wrap:wrap;align-items:end;gap:12px;margin-block-end:12px}form.add .field{flex:1 1 220px;max-width:420px}form.add:has(.error){align-items:center}ul{margin:0;padding:0;list-style:none}li{display:flex;align-items:center;gap:4px;min-height:56px;border-block-start:1px solid var(--line)}.name{font-weight:500;overflow-wrap:anywhere}.words{flex:1;min-width:0}`]}#e=new A(this,{name:``});#t=new A(this,{name:``});#n=new C(this,{topics:[`employees`],load:async()=>(await this.request(`departments/list`,{})).items});render(){let{texts:e}=this.app,t=this.#e;return _`<section class="card" aria-labelledby="departments">
<h2 id="departments">${e.text(`administration.departments`)}</h2>
<form class="add" novalidate @submit=${this.#o}>
${O({id:`name`,label:e.text(`administration.department_name`),value:t.values.name,maxlength:Xe,error:t.problem(`name`)??t.error,input:e=>{t.set(`name`,e)}})}
<button class="filled accent" type="submit" ?disabled=${t.busy||t.values.name.trim()===``}>
${e.text(`administration.department_add`)}
</button>
</form>
${this.#r()} ${this.#a()}
</section>`}#r(){let{texts:e}=this.app,{value:t,mistake:n}=this.#n;return t?t.length===0?w(e.text(`administration.no_departments`),ye):_`<ul>
${t.map(e=>this.#i(e))}
</ul>`:n?x(this.app,n,()=>void this.#n.reload()):T(this.app)}#i(e){let{texts:t}=this.app,{name:n,members:r}=e,i=t.text(`administration.department_rename_of`,{name:n}),a=t.text(`administration.department_delete`,{name:n});return _`<li>
<div class="words">
<div class="name" dir="auto">${n}</div>
<div class="soft">${t.counted(`administration.members`,r)}</div>
</div>
<button
class="icon"
type="button"
aria-label=${i}
title=${i}
@click=${()=>{this.#t.take({name:n},!0),this.renamed=e}}
>
${v(ke)}
</button>
<button class="icon" type="button" aria-label=${a} title=${a} @click=${()=>this.#l(e)}>
${v(re)}
</button>
</li>`}#a(){let{texts:e}=this.app,t=this.#t,n=e.text(`administration.department_rename`);return _`<webcti-dialog .heading=${n} .open=${this.renamed!==void 0} @webcti-close=${this.#c}>
<form id="rename" novalidate @submit=${this.#s}>
${O({id:`renamed`,label:e.text(`administration.department_name`),value:t.values.name,maxlength:Xe,error:t.problem(`name`)??t.error,input:e=>{t.set(`name`,e)}})}
</form>
<button slot="actions" type="button" @click=${this.#c}>${e.text(`dialog.cancel`)}</button>
<button
slot="actions"
class="filled accent"
type="submit"
form="rename"
?disabled=${t.busy||t.values.name.trim()===``}
>
${e.text(`dialog.save`)}
</button>
</webcti-dialog>`}#o=async e=>{e.preventDefault();let t=this.#e.values.name.trim();await this.#e.submit(()=>this.request(`departments/create`,{name:t}))&&(this.#e.take({name:``},!0),await this.#n.reload())};#s=async e=>{e.preventDefault();let{renamed:t}=this,n=this.#t.values.name.trim();t&&await this.#t.submit(()=>this.request(`departments/update`,{id:t.id,name:n}))&&(this.#c(),await this.#n.reload())};#c=()=>{this.renamed=void 0};async#l({id:e,name:t,members:n}){let{texts:i,feedback:a}=this.app;if(await a.ask({title:i.text(`administration.department_delete`,{name:t}),...n>0?{text:i.counted(`administration.department_delete_text`,n)}:{},action:i.text(`dialog.delete`),dangerous:!0})){try{await this.request(`departments/delete`,{id:e})}catch(e){a.say(await r(e,this.app),`mistake`)}await this.#n.reload()}}};n([o()],M.prototype,`renamed`,void 0),M=n([d(`webcti-departments`)],M);var Ze=100,Qe=class{#e;#t;#n=new Map;#r=new Set;#i=[];#a;#o;#s;#c=!1;constructor(e,{load:t,key:n}){this.#e=e,this.#t=new Re(e,{topics:[],key:n,load:t}),e.addController(this)}get rows(){let{items:e}=this.#t;return e!==this.#i&&(this.#i=e,this.#n.clear(),this.#a=void 0),this.#a??=e.map(e=>({...e,state:this.#n.get(e.extension)??e.state})),this.#a}get total(){return this.#t.total}get mistake(){return this.#t.mistake}reload(){return this.#t.reload()}hostUpdate(){this.#o??=this.#e.app.topics.subscribe(this.#l)}hostUpdated(){let{total:e}=this.#t;e&&this.#t.reach(e-1)}hostDisconnected(){this.#o?.(),this.#o=void 0,clearTimeout(this.#s),this.#s=void 0,this.#r.clear()}#l=({pbx:e,extension:t,topic:n})=>{if(this.#e.extension?.pbx===e){if(n===`employees`)this.#c=!0;else if(n===`state`&&t)this.#r.add(t);else return;this.#s??=setTimeout(()=>{this.#s=void 0,this.#u()},Ze)}};async#u(){let e=this.#i.filter(({extension:e})=>this.#r.has(e));this.#r.clear(),this.#c?(this.#c=!1,await this.#t.reload()):await Promise.all(e.map(({extension:e})=>this.#d(e)))}async#d(e){try{this.#n.set(e,await this.#e.request(`subscriber/state`,{subscriber:e}))}catch{return}this.#a=void 0,this.#e.requestUpdate()}},N=g`.live{display:inline-flex;flex-wrap:wrap;align-items:center;gap:4px 8px;min-width:0}.live .doing{display:inline-flex;align-items:center;gap:6px;padding:3px 10px 3px 8px;border-radius:12px;background:color-mix(in srgb,var(--glow) 14%,transparent);color:color-mix(in srgb,var(--signal) 78%,var(--text));font-size:13px;font-weight:500;line-height:18px;white-space:nowrap}.live svg{width:16px;height:16px}.live .mark{display:inline-flex;color:var(--signal)}`,$e={free:{icon:ie,colour:`green`,text:`employee.state_free`},busy:{icon:te,colour:`red`,text:`employee.state_busy`},ringing:{icon:de,colour:`amber`,text:`employee.state_ringing`},unavailable:{icon:se,colour:`grey`,text:`employee.state_unavailable`}},et=[{flag:`dnd`,icon:Oe,colour:`red`,text:`services.dnd`},{flag:`locked`,icon:Se,colour:`amber`,text:`services.locked`},{flag:`forwarded`,icon:De,colour:`blue`,text:`services.forwarding`}];function P({texts:e},t){let n=$e[t.state];return _`<span class="live">
<span class="doing ${n.colour}">${v(n.icon)}${e.text(n.text)}</span>
${et.map(({flag:n,icon:r,colour:i,text:a})=>t[n]?_`<span class="mark ${i}" role="img" aria-label=${e.text(a)} title=${e.text(a)}
>${v(r)}</span
>`:h)}
</span>`}function tt({state:e}){return Object.keys($e).indexOf(e)}var F={none:`employee.licence_none`,cti:`employee.licence_cti`,cti_plus:`employee.licence_cti_plus`,manager:`employee.licence_manager`},I={none:`employee.contacts_none`,read:`employee.contacts_read`,edit:`employee.contacts_edit`},nt={none:`employee.recordings_none`,own:`employee.recordings_own`,department:`employee.recordings_department`,all:`employee.recordings_all`};function L(e){return Object.entries(e)}var rt={comment:64,description:64,email:254},it=25;async function at(e,t,{action:n,value:r},i){let a,o=async t=>{if(a===void 0)try{return(await e.request(`employees/bulk`,{extensions:t,action:n,value:r})).results}catch(e){a=m.from(e).code}let i=a;return t.map(e=>({extension:e,ok:!1,code:i,password:``}))},s=t.map(({extension:e})=>e),c=await e.app.feedback.during(i,(e,t)=>je(s,it,o,e,t)),l=new Map(c.map(e=>[e.extension,e]));return t.map(({extension:e,comment:t})=>({...l.get(e)??{extension:e,ok:!1,code:`cancelled`,password:``},comment:t}))}var ot=400,R=6,z=class extends t{constructor(...e){super(...e),this.label=``,this.icon=``,this.choices=[],this.note=``,this.several=!1,this.ticked=[],this.disabled=!1,this.open=!1,this.chosen=[],this.#t=!1,this.#c=()=>{this.#o(this.chosen)},this.#l=({button:e})=>{this.#t=!1,e!==0||this.disabled||(this.#e=setTimeout(()=>{this.#t=!0,this.#r()},ot))},this.#u=()=>{clearTimeout(this.#e)},this.#d=()=>{clearTimeout(this.#e),this.open&&!this.#t?this.menu.hidePopover():this.#r(),this.#t=!1},this.#f=e=>{e.key===`ArrowDown`&&(e.preventDefault(),this.#r())},this.#p=e=>{let t=this.#s(),n=t.findIndex(e=>e.matches(`:focus`)),r={ArrowDown:(n+1)%t.length,ArrowUp:(n-1+t.length)%t.length,Home:0,End:t.length-1}[e.key];r===void 0?(e.key===`Escape`||e.key===`Tab`)&&(e.preventDefault(),this.menu.hidePopover(),this.opener.focus()):(e.preventDefault(),t[r]?.focus())},this.#m=e=>{e.composedPath().includes(this)||this.menu.hidePopover()},this.#h=({relatedTarget:e})=>{e instanceof Node&&!this.renderRoot.contains(e)&&this.menu.hidePopover()},this.#g=e=>{e.newState===`closed`&&(this.open=!1,window.removeEventListener(`pointerdown`,this.#m))}}static{this.styles=[f,p,g`:host{display:inline-block}.opener{padding:0 8px 0 14px}@container page (max-width:1060px){.opener svg:first-child{display:none}}.menu{position:fixed;inset:auto;min-width:220px;max-width:min(360px,calc(100vw - 24px));max-height:min(60vh,420px);margin:0;padding:8px 0;border:1px solid var(--line);border-radius:14px;background:var(--card);color:var(--text);box-shadow:0 12px 36px rgb(0 0 0 / 24%);overflow:auto}.menu button{display:flex;justify-content:start;width:100%;min-height:48px;padding:4px 20px;border-radius:0;font-weight:400;text-align:start}.menu button:focus-visible{outline-offset:-2px}.menu .label{flex:1;min-width:0;overflow-wrap:anywhere}.menu .apply{margin-block-start:4px;border-block-start:1px solid var(--line);color:var(--accent-text);font-weight:500}.menu p{padding:8px 20px;color:var(--text-soft);font-size:13px;line-height:18px}`]}#e;#t;disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#e),window.removeEventListener(`pointerdown`,this.#m)}render(){return _`
<button
class="opener outlined"
type="button"
aria-haspopup="menu"
aria-expanded=${this.open}
?disabled=${this.disabled}
@pointerdown=${this.#l}
@pointerup=${this.#u}
@pointerleave=${this.#u}
@pointercancel=${this.#u}
@contextmenu=${e=>{e.preventDefault()}}
@click=${this.#d}
@keydown=${this.#f}
>
${v(this.icon)}${this.label}${v(Ee)}
</button>
<div
class="menu"
popover="manual"
role="menu"
tabindex="-1"
aria-label=${this.label}
@toggle=${this.#g}
@keydown=${this.#p}
@focusout=${this.#h}
>
${this.open?_`${this.choices.map(e=>this.#n(e))}
${this.several?_`<button class="apply" type="button" role="menuitem" tabindex="-1" @click=${this.#c}>
${this.app.texts.text(`administration.apply`)}
</button>`:h}
${this.note?_`<p role="none">${this.note}</p>`:h}`:h}
</div>
`}#n({value:e,label:t,detail:n,disabled:r=!1}){let i=this.chosen.includes(e);return _`<button
type="button"
role=${this.several?`menuitemcheckbox`:`menuitem`}
aria-checked=${this.several?i:h}
tabindex="-1"
?disabled=${r}
@click=${()=>{this.#a(e)}}
>
${this.several?v(i?xe:ae):h}
<span class="label" dir="auto">${t}</span>
${n===void 0?h:_`<span class="soft">${n}</span>`}
</button>`}#r(){this.open||this.disabled||(this.chosen=this.ticked,this.open=!0,window.addEventListener(`pointerdown`,this.#m),this.updateComplete.then(()=>{this.menu.showPopover(),this.#i(),this.#s()[0]?.focus()}))}#i(){let e=this.opener.getBoundingClientRect(),{width:t,height:n}=this.menu.getBoundingClientRect(),r=e.bottom+R,i=r+n>window.innerHeight&&e.top-R>n?e.top-R-n:r,a=Math.max(12,Math.min(e.left,window.innerWidth-t-12));this.menu.style.top=`${i}px`,this.menu.style.left=`${a}px`}#a(e){if(this.several){let t=this.chosen.filter(t=>t!==e);this.chosen=this.chosen.includes(e)?t:[...t,e]}else this.#o([e])}#o(e){this.menu.hidePopover(),this.opener.focus(),this.dispatchEvent(new CustomEvent(`webcti-choice`,{detail:e}))}#s(){return[...this.menu.querySelectorAll(`button:not(:disabled)`)]}#c;#l;#u;#d;#f;#p;#m;#h;#g};n([a()],z.prototype,`label`,void 0),n([a({attribute:!1})],z.prototype,`icon`,void 0),n([a({attribute:!1})],z.prototype,`choices`,void 0),n([a()],z.prototype,`note`,void 0),n([a({type:Boolean})],z.prototype,`several`,void 0),n([a({attribute:!1})],z.prototype,`ticked`,void 0),n([a({type:Boolean})],z.prototype,`disabled`,void 0),n([e({context:c,subscribe:!0})],z.prototype,`app`,void 0),n([o()],z.prototype,`open`,void 0),n([o()],z.prototype,`chosen`,void 0),n([Ae(`.opener`)],z.prototype,`opener`,void 0),n([Ae(`.menu`)],z.prototype,`menu`,void 0),z=n([d(`webcti-hold-menu`)],z);var B=class extends t{constructor(...e){super(...e),this.password=``,this.who=``,this.#e=()=>st(this.app,this.password)}static{this.styles=[f,p,g`:host{display:inline-flex;align-items:center;gap:4px;min-width:0}output{padding:6px 14px;border:1px dashed color-mix(in srgb,var(--text) 40%,transparent);border-radius:10px;font:500 16px/24px ui-monospace,"Roboto Mono",monospace;letter-spacing:0.04em;overflow-wrap:anywhere;user-select:all}`]}render(){let e=this.app.texts.text(`employee.copy_of`,{who:this.who});return _`<output>${this.password}</output>
<button class="icon" type="button" aria-label=${e} title=${e} @click=${this.#e}>
${v(oe)}
</button>`}#e};n([a()],B.prototype,`password`,void 0),n([a()],B.prototype,`who`,void 0),n([e({context:c,subscribe:!0})],B.prototype,`app`,void 0),B=n([d(`webcti-password`)],B);async function st({texts:e,feedback:t},n){try{await navigator.clipboard.writeText(n),t.say(e.text(`employee.copied`))}catch{t.say(e.text(`employee.not_copied`),`mistake`)}}var V=class extends t{constructor(...e){super(...e),this.heading=``,this.outcomes=[],this.#t=()=>st(this.app,this.outcomes.filter(({password:e})=>e!==``).map(({extension:e,password:t})=>`${e}\t${t}`).join(`
`)),this.#n=()=>{this.dispatchEvent(new CustomEvent(`webcti-close`))}}static{this.styles=[f,s,p,g`webcti-dialog{--dialog-width:600px}ul{margin:12px 0 0;padding:0;list-style:none}li{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;min-height:52px;padding-block:6px;border-block-start:1px solid var(--line)}li > svg{width:20px;height:20px;color:var(--signal)}.who{flex:1 1 180px;min-width:0;overflow-wrap:anywhere}`]}render(){let{texts:e}=this.app,{outcomes:t}=this,n=t.filter(({ok:e})=>e).length,r=t.filter(({password:e})=>e!==``);return _`<webcti-dialog .heading=${this.heading} .open=${t.length>0} @webcti-close=${this.#n}>
<p>
${e.text(`administration.outcome`,{done:e.number(n),total:e.number(t.length)})}
${r.length>0?e.text(`administration.passwords_once`):h}
</p>
<ul>
${t.map(e=>this.#e(e))}
</ul>
${r.length>1?_`<button slot="actions" class="outlined" type="button" @click=${this.#t}>
${v(oe)}${e.text(`administration.copy_all`)}
</button>`:h}
<button slot="actions" class="filled accent" type="button" @click=${this.#n}>
${e.text(`dialog.close`)}
</button>
</webcti-dialog>`}#e({extension:e,comment:t,ok:n,code:r,password:a}){let{texts:o}=this.app,s=b(e,t),c=n?o.text(`administration.done`):r===`cancelled`?o.text(`administration.left_out`):i(r,o);return _`<li class=${n?`green`:`red`}>
${v(n?ee:we)}
<span class="who" dir="auto">${s}</span>
${a?_`<webcti-password .password=${a} .who=${s}></webcti-password>`:_`<span class=${n?`soft`:`error`}>${c}</span>`}
</li>`}#t;#n};n([a()],V.prototype,`heading`,void 0),n([a({attribute:!1})],V.prototype,`outcomes`,void 0),n([e({context:c,subscribe:!0})],V.prototype,`app`,void 0),V=n([d(`webcti-outcomes`)],V);var H=([e=``])=>e,U=class extends u{constructor(...e){super(...e),this.selected=[],this.departments=[],this.outcomes=[],this.heading=``,this.#e=new C(this,{topics:[`employees`],load:()=>this.request(`licences/get`,{})}),this.#o=async()=>{let{texts:e,feedback:t}=this.app;await t.ask({title:e.text(`employee.new_password`),text:e.counted(`administration.new_passwords`,this.selected.length),action:e.text(`employee.password_make`)})&&await this.#a(`new_password`,null,e.text(`employee.new_password`))}}static{this.styles=[f,p,g`:host{display:block}.bar{display:flex;flex-wrap:wrap;align-items:center;gap:8px}button.outlined{padding-inline:14px}@container page (max-width:1060px){button.outlined svg{display:none}}.count{flex-basis:100%;color:var(--text-soft);font-size:13px;line-height:18px}`]}#e;render(){let{texts:e}=this.app,t=this.selected.length,n=t===0;return _`
<div class="bar" role="toolbar" aria-label=${e.text(`administration.change`)}>
<span class="count" role="status">
${n?e.text(`administration.tick`):e.counted(`administration.ticked`,t)}
</span>
${this.#t(this.#n(),n)}
<button class="outlined" type="button" ?disabled=${n} @click=${this.#o}>
${v(_e)}${e.text(`employee.new_password`)}
</button>
${this.#r().map(e=>this.#t(e,n))}
<webcti-hold-menu
.label=${e.text(`screen.management`)}
.icon=${ge}
.choices=${this.departments.map(({id:e,name:t})=>({value:e,label:t}))}
.ticked=${this.#i()}
.note=${e.text(`employee.manages_hint`)}
several
?disabled=${n}
@webcti-choice=${t=>{this.#a(`manages`,t.detail,e.text(`screen.management`))}}
></webcti-hold-menu>
</div>
<webcti-outcomes
.heading=${this.heading}
.outcomes=${this.outcomes}
@webcti-close=${()=>{this.outcomes=[]}}
></webcti-outcomes>
`}#t({action:e,title:t,icon:n,choices:r,note:i=``,value:a},o){let s=this.app.texts.text(t);return _`<webcti-hold-menu
.label=${s}
.icon=${n}
.choices=${r}
.note=${i}
?disabled=${o}
@webcti-choice=${t=>{this.#a(e,a(t.detail),s)}}
></webcti-hold-menu>`}#n(){let{texts:e}=this.app,{menu:t,levels:n=[],expires:r}=this.#e.value??{},i=r?e.text(`administration.until`,{date:e.date(r)}):``;return{action:`licence`,title:`administration.set_licences`,icon:le,choices:n.map(({level:t,free:n})=>({value:t,label:e.text(F[t]),...n===null?{}:{detail:e.text(`administration.left`,{count:e.number(n)})}})),note:t===`max_trial`?`${e.text(`administration.licence_max_trial`)} ${i}`.trim():i,value:H}}#r(){let{texts:e}=this.app,t=([t,n])=>({value:t,label:e.text(n)});return[{action:`phonebook_access`,title:`employee.contacts_access`,icon:me,choices:L(I).map(t),value:H},{action:`recordings_access`,title:`employee.recordings`,icon:Te,choices:L(nt).map(t),value:H},{action:`department`,title:`employee.department`,icon:ye,choices:[{value:``,label:e.text(`employee.no_department`)},...this.departments.map(({id:e,name:t})=>({value:e,label:t}))],value:e=>H(e)||null}]}#i(){let[e,...t]=this.selected.map(({manages:e})=>e.map(({id:e})=>e));return(e??[]).filter(e=>t.every(t=>t.includes(e)))}async#a(e,t,n){let r=await at(this,this.selected,{action:e,value:t},n);[this.heading,this.outcomes]=[n,r],this.dispatchEvent(new CustomEvent(`webcti-changed`))}#o};n([a({attribute:!1})],U.prototype,`selected`,void 0),n([a({attribute:!1})],U.prototype,`departments`,void 0),n([o()],U.prototype,`outcomes`,void 0),n([o()],U.prototype,`heading`,void 0),U=n([d(`webcti-bulk-bar`)],U);var ct=g`.card{padding:0;overflow:clip}.filters{display:flex;flex-wrap:wrap;gap:12px;padding:16px 24px 0}.find{position:relative;display:flex;flex:1 1 240px;align-items:center}.find svg{position:absolute;inset-inline-start:12px;color:var(--text-soft)}.find input[type="search"]{padding-inline-start:44px}.filters select{flex:0 1 220px}webcti-bulk-bar{padding:16px 24px 8px}.total{padding:8px 24px 0;font-size:13px}.table{--columns:72px minmax(0,1.5fr) 124px 64px 64px 84px minmax(0,1fr) minmax(0,1fr) 64px}.table [role="row"]{gap:0 10px}.row{min-height:56px}.cut{display:block}.what{display:none}.extension{font-variant-numeric:tabular-nums}.comment a{display:block;padding-block:10px;overflow:hidden;color:var(--accent-text);font-weight:500;text-overflow:ellipsis;white-space:nowrap}.set svg{width:20px;height:20px;color:var(--green)}@container page (max-width:860px){.table .titles [role="row"]{display:flex;flex-wrap:wrap;gap:0 4px}.table .row[role="row"]{grid-template:"select extension comment comment state" auto "select licence contacts recordings department" auto / 24px minmax(0,0.8fr) minmax(0,1fr) minmax(0,1fr) minmax(148px,1fr);padding-block:4px 8px}.what{display:inline}[role="cell"]:is(.licence,.contacts,.recordings,.department){color:var(--text-soft);font-size:13px;line-height:18px}[role="cell"]:is(.manages,.password){display:none}[role="cell"].select{grid-area:select}[role="cell"].extension{grid-area:extension}[role="cell"].comment{grid-area:comment}[role="cell"].state{grid-area:state}[role="cell"].licence{grid-area:licence}[role="cell"].contacts{grid-area:contacts}[role="cell"].recordings{grid-area:recordings}[role="cell"].department{grid-area:department}}@container page (max-width:600px){.filters,webcti-bulk-bar,.total{padding-inline:16px}.table .row[role="row"]{grid-template:"select comment extension" auto "select state state" auto "select licence department" auto / 24px minmax(0,1fr) minmax(0,auto)}[role="cell"]:is(.contacts,.recordings){display:none}[role="cell"].department{text-align:end}}`,lt=200,W=class extends u{constructor(...e){super(...e),this.text=``,this.department=``,this.#t=new C(this,{topics:[`employees`],load:async()=>(await this.request(`departments/list`,{})).items}),this.#n=new Qe(this,{key:()=>[this.text,this.department],load:e=>this.request(`employees/list`,{...e,...this.text?{text:this.text}:{},...this.department?{department:this.department}:{}})}),this.#r=[this.#c(`extension`,`employee.extension`,({extension:e})=>e),{...this.#c(`comment`,`employee.comment`,({comment:e})=>e),cell:e=>this.#o(e)},{id:`state`,title:`employee.state`,value:({state:e})=>tt(e),cell:({state:e})=>P(this.app,e)},this.#l(`licence`,`employee.licence`,({licence:e})=>F[e]),this.#l(`contacts`,`employee.contacts`,({phonebook_access:e})=>I[e]),this.#l(`recordings`,`employee.recordings`,({recordings_access:e})=>nt[e]),this.#c(`department`,`employee.department`,({department:e})=>e?.name??``),this.#c(`manages`,`employee.manages`,({manages:e})=>e.map(({name:e})=>e).join(`, `)),{id:`password`,title:`employee.password`,value:({password_set:e})=>Number(e),cell:({password_set:e})=>this.#s(e)}],this.#i=new Ie(this,{columns:()=>this.#r,rows:()=>this.#n.rows,id:({extension:e})=>e,label:`administration.employees`,height:56,selectable:()=>!0,name:({extension:e,comment:t})=>b(e,t),total:()=>this.#n.total}),this.#u=e=>{let{value:t}=e.target;clearTimeout(this.#e),this.#e=setTimeout(()=>{this.text=t.trim()},lt)},this.#d=e=>{this.department=e.target.value}}static{this.styles=[f,l,s,p,y,E,Le,N,ct]}#e;#t;#n;#r;#i;disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#e)}render(){let{texts:e}=this.app,{total:t}=this.#n,n=this.#t.value??[];return _`<section class="card">
<div class="filters" role="search">
<div class="find">
${v(Ce)}
<input
type="search"
autocomplete="off"
maxlength="64"
aria-label=${e.text(`administration.find`)}
placeholder=${e.text(`administration.find`)}
@input=${this.#u}
/>
</div>
<select aria-label=${e.text(`employee.department`)} @change=${this.#d}>
<option value="">${e.text(`administration.all_departments`)}</option>
${n.map(({id:e,name:t})=>_`<option value=${e} ?selected=${e===this.department}>${t}</option>`)}
</select>
</div>
<webcti-bulk-bar
.extensionId=${this.extensionId}
.departments=${n}
.selected=${this.#i.selected}
@webcti-changed=${()=>void this.#n.reload()}
></webcti-bulk-bar>
<p class="total soft" role="status">
${t===void 0?h:e.counted(`administration.employees_found`,t)}
</p>
${this.#a(t)}
</section>`}#a(e){let{mistake:t}=this.#n;return e===void 0?t?x(this.app,t,()=>void this.#n.reload()):T(this.app,8):e===0?w(this.app.texts.text(`search.nothing`),he):this.#i.render()}#o({extension:e,comment:t}){let n=this.app.router.href(`administration`,[`employees`,e]);return _`<a href=${n} dir="auto">${t||e}</a>`}#s(e){let{texts:t}=this.app;return e?_`<span class="set" role="img" aria-label=${t.text(`employee.password_set`)}
>${v(ne)}</span
>`:_`<span class="soft">${t.text(`employee.no_password`)}</span>`}#c(e,t,n){return{id:e,title:t,value:n,cell:e=>{let t=n(e);return t&&_`<span class="cut" dir="auto" title=${t}>${t}</span>`}}}#l(e,t,n){let r=e=>this.app.texts.text(n(e));return{id:e,title:t,value:r,cell:e=>_`<span class="cut"><span class="what">${this.app.texts.text(t)}:</span> ${r(e)}</span>`}}#u;#d};n([o()],W.prototype,`text`,void 0),n([o()],W.prototype,`department`,void 0),W=n([d(`webcti-employees`)],W);var ut=[`.exe`,`.msi`,`.zip`],dt=209715200,G=class extends u{constructor(...e){super(...e),this.name=``,this.sent=0,this.total=0,this.error=``,this.over=!1,this.#t=new C(this,{topics:[],load:()=>this.request(`installer/get`,{})}),this.#a=()=>{this.renderRoot.querySelector(`input[type="file"]`)?.click()},this.#o=e=>{let t=e.target,n=t.files?.[0];t.value=``,n&&this.#i(n)},this.#s=e=>{e.preventDefault(),this.over=!0},this.#c=()=>{this.over=!1},this.#l=e=>{e.preventDefault(),this.over=!1;let t=e.dataTransfer?.files[0];t&&this.#i(t)},this.#u=()=>{this.#e?.abort()},this.#d=async()=>{let{app:e}=this,t=this.#t.value?.file?.name??``;if(await e.feedback.ask({title:e.texts.text(`administration.installer_delete`,{name:t}),text:e.texts.text(`administration.installer_delete_text`),action:e.texts.text(`dialog.delete`),dangerous:!0}))try{this.#t.set(await this.request(`installer/delete`,{})),e.feedback.say(e.texts.text(`administration.installer_deleted`,{name:t}))}catch(t){this.error=await r(t,e)}}}static{this.styles=[f,l,p,E,g`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}p.intro{max-width:64ch;margin-block-end:16px}.place{display:grid;justify-items:center;gap:12px;padding:28px 20px;border:2px dashed color-mix(in srgb,var(--text) 25%,transparent);border-radius:14px;text-align:center}.place.over{border-color:var(--accent);background:color-mix(in srgb,var(--accent) 8%,transparent)}.place > svg{width:36px;height:36px;color:var(--text-soft)}.sending{display:grid;gap:10px;width:min(440px,100%)}progress{width:100%;height:8px;accent-color:var(--accent)}.file{display:flex;align-items:center;gap:16px;min-height:56px;padding:4px 4px 4px 12px;margin-inline:-12px;border-radius:12px}.file:hover{background:color-mix(in srgb,var(--text) 5%,transparent)}.file .words{flex:1;min-width:0;overflow-wrap:anywhere}.file .name{font-weight:500}@media (hover:hover){.file:not(:hover,:focus-within) button{opacity:0}}`]}#e;#t;disconnectedCallback(){super.disconnectedCallback(),this.#e?.abort()}render(){let{texts:e}=this.app,{value:t,mistake:n}=this.#t;return t?_`
<section class="card" aria-labelledby="send">
<h2 id="send">${e.text(`administration.installer_send`)}</h2>
${t.storage_present?_`<p class="soft intro">${e.text(`administration.installer_text`)}</p>
${this.#n(t.file)}
${this.error?_`<p class="error" role="alert">${this.error}</p>`:h}`:w(e.text(`error.storage_missing`),fe)}
</section>
<section class="card" aria-labelledby="stored">
<h2 id="stored">${e.text(`administration.installer_stored`)}</h2>
${t.file?this.#r(t.file):_`<p class="soft">${e.text(`administration.installer_none`)}</p>`}
</section>
`:_`<section class="card">
${n?x(this.app,n,()=>void this.#t.reload()):T(this.app,3)}
</section>`}#n(e){let{texts:t}=this.app;return this.#e?_`<div class="place">
<div class="sending">
<span id="sending" dir="auto">${t.text(`administration.installer_sending`,{name:this.name})}</span>
<progress aria-labelledby="sending" .value=${this.sent} .max=${Math.max(this.total,1)}></progress>
<span class="soft">
${t.text(`work.done`,{done:j(this.sent,t),total:j(this.total,t)})}
</span>
</div>
<button class="outlined" type="button" @click=${this.#u}>${t.text(`dialog.cancel`)}</button>
</div>`:_`<div
class="place ${this.over?`over`:``}"
@dragover=${this.#s}
@dragleave=${this.#c}
@drop=${this.#l}
>
${v(ue)}
<button class="filled accent" type="button" @click=${this.#a}>
${t.text(e?`administration.installer_replace`:`administration.installer_choose`)}
</button>
<span class="soft">${t.text(`administration.installer_limits`)}</span>
<input
hidden
type="file"
accept=${ut.join()}
aria-label=${t.text(`administration.installer_choose`)}
@change=${this.#o}
/>
</div>`}#r({name:e,size:t}){let{texts:n}=this.app,r=n.text(`administration.installer_delete`,{name:e});return _`<div class="file">
${v(pe)}
<div class="words">
<div class="name" dir="auto">${e}</div>
<div class="soft">${j(t,n)}</div>
</div>
<button class="icon" type="button" aria-label=${r} title=${r} @click=${this.#d}>
${v(re)}
</button>
</div>`}async#i(e){let{app:t}=this;if(this.error=``,!ut.some(t=>e.name.toLowerCase().endsWith(t))){this.error=t.texts.text(`administration.installer_kind`);return}if(e.size>dt){this.error=t.texts.text(`error.file_too_large`);return}let n=new AbortController;this.#e=n,[this.name,this.sent,this.total]=[e.name,0,e.size];try{let r=await Ne(t,this.extensionId,{method:`PUT`,file:`installer`,query:{name:e.name},body:e,signal:n.signal,progress:(t,n=e.size)=>{[this.sent,this.total]=[t,n]}});this.#t.set(r),t.feedback.say(t.texts.text(`administration.installer_sent`,{name:e.name}))}catch(e){let n=m.from(e).code===`cancelled`;this.error=n?t.texts.text(`administration.installer_cancelled`):await r(e,t)}finally{this.#e=void 0,this.requestUpdate()}}#a;#o;#s;#c;#l;#u;#d};n([o()],G.prototype,`name`,void 0),n([o()],G.prototype,`sent`,void 0),n([o()],G.prototype,`total`,void 0),n([o()],G.prototype,`error`,void 0),n([o()],G.prototype,`over`,void 0),G=n([d(`webcti-installer`)],G);var ft={mode:`managed`,host:``,port:`587`,encryption:`starttls`,user:``,password:``,sender:``},pt={none:`administration.encryption_none`,starttls:`administration.encryption_starttls`,tls:`administration.encryption_tls`},mt=65535,K=class extends u{constructor(...e){super(...e),this.proven=``,this.#t=new A(this,ft),this.#n=new A(this,{address:``}),this.#r=new C(this,{topics:[],load:()=>this.request(`smtp/get`,{})}),this.#s=async e=>{e.preventDefault();let t=this.#t,{texts:n,feedback:r}=this.app,{mode:i,host:a,port:o,encryption:s,user:c,password:l,sender:u}=t.values,d=Number(o);if(i===`other`&&a.trim()===``){t.refuse(`host`,n.text(`administration.smtp_host_missing`));return}if(i===`other`&&!(Number.isInteger(d)&&d>0&&d<=mt)){t.refuse(`port`,n.text(`error.invalid_value`));return}let f={mode:i,host:a.trim(),port:d,encryption:s,user:c.trim(),sender:u.trim()},p;await t.submit(async()=>{p=await this.request(`smtp/set`,{smtp:{...f,password:l||null}})})&&p&&(this.#r.set(p),this.#e=p,t.take(ht(p),!0),this.proven=``,r.say(n.text(`dialog.saved`)))},this.#c=async e=>{e.preventDefault();let t=this.#n.values.address.trim();this.proven=``,await this.#n.submit(()=>this.request(`smtp/test`,{address:t}))&&(this.proven=t)}}static{this.styles=[f,l,p,y,E,g`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}.pair{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:16px;align-items:start}p.intro{margin-block-end:16px}.result{color:var(--green)}@container page (min-width:840px){:host{grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);align-items:start}}`]}#e;#t;#n;#r;willUpdate(){let{value:e}=this.#r;e&&e!==this.#e&&(this.#t.take(ht(e),this.#e===void 0),this.#e=e)}render(){let{value:e,mistake:t}=this.#r;return e?_`${this.#i(e)} ${this.#o()}`:_`<section class="card">
${t?x(this.app,t,()=>void this.#r.reload()):T(this.app,4)}
</section>`}#i(e){let{texts:t}=this.app,n=this.#t;return _`<section class="card" aria-labelledby="smtp">
<h2 id="smtp">${t.text(`administration.smtp`)}</h2>
<p class="soft intro">${t.text(`administration.smtp_text`)}</p>
<form class="form" novalidate @submit=${this.#s}>
${k({id:`mode`,label:t.text(`administration.smtp_server`),value:n.values.mode,options:[{value:`managed`,label:t.text(`administration.smtp_managed`),hint:t.text(`administration.smtp_managed_hint`)},{value:`other`,label:t.text(`administration.smtp_other`)}],change:e=>{n.set(`mode`,e)}})}
${n.values.mode===`other`?this.#a(e):h}
${n.error===void 0?h:_`<p class="error" role="alert">${n.error}</p>`}
<div class="actions">
<button class="filled accent" type="submit" ?disabled=${n.busy||!n.changed}>
${t.text(`dialog.save`)}
</button>
</div>
</form>
</section>`}#a({password_set:e}){let{texts:t}=this.app,n=this.#t,r=(e,r,i={})=>O({id:e,label:t.text(r),value:n.values[e],maxlength:254,error:n.problem(e),input:t=>{n.set(e,t)},...i});return _`
<div class="pair">
${r(`host`,`administration.smtp_host`,{required:!0})}
${r(`port`,`administration.smtp_port`,{type:`number`})}
</div>
${S({id:`encryption`,label:t.text(`administration.smtp_encryption`),value:n.values.encryption,error:n.problem(`encryption`),options:Object.entries(pt).map(([e,n])=>({value:e,label:t.text(n)})),change:e=>{n.set(`encryption`,e)}})}
${r(`user`,`administration.smtp_user`)}
${r(`password`,`administration.smtp_password`,{type:`password`,autocomplete:`new-password`,...e?{placeholder:`••••••••`,hint:t.text(`administration.smtp_password_kept`)}:{}})}
${r(`sender`,`administration.smtp_sender`,{type:`email`})}
`}#o(){let{texts:e}=this.app,t=this.#n;return _`<section class="card" aria-labelledby="test">
<h2 id="test">${e.text(`administration.smtp_test`)}</h2>
<p class="soft intro">${e.text(`administration.smtp_test_text`)}</p>
<form class="form" novalidate @submit=${this.#c}>
${O({id:`address`,type:`email`,label:e.text(`administration.smtp_test_address`),value:t.values.address,maxlength:254,error:t.problem(`address`),input:e=>{this.proven=``,t.set(`address`,e)}})}
${t.error===void 0?h:_`<p class="error" role="alert">${t.error}</p>`}
<p class="result" role="status">
${this.proven?e.text(`administration.smtp_tested`,{address:this.proven}):h}
</p>
<div class="actions">
<button class="outlined" type="submit" ?disabled=${t.busy||t.values.address.trim()===``}>
${e.text(`administration.smtp_test_send`)}
</button>
</div>
</form>
</section>`}#s;#c};n([o()],K.prototype,`proven`,void 0),K=n([d(`webcti-smtp`)],K);function ht({mode:e,host:t,port:n,encryption:r,user:i,sender:a}){return{mode:e,host:t,port:String(n),encryption:r,user:i,password:``,sender:a}}var gt={comment:``,description:``,email:``,answered:!1,missed:!1},q=class extends u{constructor(...e){super(...e),this.manager=!1,this.password=``,this.#e=new A(this,gt),this.#t=new Me(this,()=>this.app),this.#i=async e=>{e.preventDefault();let t=this.#e,n=this.employee;await t.submit(async({comment:e,description:t,email:r,answered:i,missed:a})=>{let o={comment:e,description:t,email:r,call_notifications:{answered:i,missed:a}};n=await this.request(`subscriber/update`,{subscriber:this.employee.extension,fields:o})})&&(t.take(_t(n),!0),this.app.feedback.say(this.app.texts.text(`dialog.saved`)))},this.#a=async()=>{let{texts:e,feedback:t}=this.app,{extension:n,comment:r}=this.employee;await t.ask({title:e.text(this.manager?`employee.temporary_password`:`employee.new_password`),text:e.text(`employee.password_question`,{who:b(n,r)}),action:e.text(`employee.password_make`)})&&await this.#t.run(async()=>{this.password=await(this.manager?this.#o(n):this.#s(n))})},this.#c=()=>{this.password=``}}static{this.styles=[f,l,p,y,g`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}.password p{max-width:60ch;margin-block-end:16px}.once{display:grid;gap:16px;justify-items:start}@container page (min-width:840px){:host{grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);align-items:start}}`]}#e;#t;willUpdate(e){if(!e.has(`employee`))return;let t=e.get(`employee`);this.#e.take(_t(this.employee),t?.extension!==this.employee.extension)}render(){return _`${this.#n()}${this.#r()}`}#n(){let{texts:e}=this.app,t=this.#e,{values:n}=t,r=(e,r,i={})=>O({id:e,label:r,value:n[e],maxlength:rt[e],error:t.problem(e),input:n=>{t.set(e,n)},...i});return _`<section class="card" aria-labelledby="data">
<h2 id="data">${e.text(`employee.data`)}</h2>
<form class="form" novalidate @submit=${this.#i}>
${r(`comment`,e.text(`employee.comment`),{hint:e.text(`employee.comment_hint`)})}
${r(`description`,e.text(`employee.description`))}
${r(`email`,e.text(`employee.email`),{type:`email`})}
<fieldset>
<legend>${e.text(`employee.notifications`)}</legend>
${D({id:`missed`,label:e.text(`employee.notify_missed`),checked:n.missed,change:e=>{t.set(`missed`,e)}})}
${D({id:`answered`,label:e.text(`employee.notify_answered`),checked:n.answered,change:e=>{t.set(`answered`,e)}})}
</fieldset>
${t.error===void 0?h:_`<p class="error" role="alert">${t.error}</p>`}
<div class="actions">
<button class="filled accent" type="submit" ?disabled=${t.busy||!t.changed}>
${e.text(`dialog.save`)}
</button>
</div>
</form>
</section>`}#r(){let{texts:e}=this.app,t=b(this.employee.extension,this.employee.comment),n=e.text(this.manager?`employee.temporary_password`:`employee.new_password`);return _`<section class="card password" aria-labelledby="password">
<h2 id="password">${n}</h2>
<p class="soft">
${e.text(this.employee.password_set?`employee.password_is_set`:`employee.password_is_missing`)}
${e.text(`employee.password_text`)}
</p>
${this.#t.error===void 0?h:_`<p class="error" role="alert">${this.#t.error}</p>`}
<button class="outlined" type="button" ?disabled=${this.#t.busy} @click=${this.#a}>
${v(_e)}${n}
</button>
<webcti-dialog .heading=${n} .open=${this.password!==``} @webcti-close=${this.#c}>
<div class="once">
<p>${e.text(`employee.password_once`,{who:t})}</p>
<webcti-password .password=${this.password} .who=${t}></webcti-password>
</div>
<button slot="actions" class="filled accent" type="button" @click=${this.#c}>
${e.text(`dialog.close`)}
</button>
</webcti-dialog>
</section>`}#i;#a;async#o(e){return(await this.request(`subscriber/set_temporary_password`,{subscriber:e})).password}async#s(e){let t={extensions:[e],action:`new_password`,value:null},[n]=(await this.request(`employees/bulk`,t)).results;if(!n?.ok)throw new m(n?.code??`failed`,``);return n.password}#c};n([a({attribute:!1})],q.prototype,`employee`,void 0),n([a({type:Boolean})],q.prototype,`manager`,void 0),n([o()],q.prototype,`password`,void 0),q=n([d(`webcti-employee-data`)],q);function _t({comment:e,description:t,email:n,call_notifications:{answered:r,missed:i}}){return{comment:e,description:t,email:n,answered:r,missed:i}}var J=class extends u{constructor(...e){super(...e),this.subscriber=``,this.wished=new Map,this.#e=Promise.resolve(),this.#t=new Me(this,()=>this.app),this.#n=new C(this,{topics:[`phonebook`],key:()=>this.subscriber,load:()=>this.#a()})}static{this.styles=[f,l,p,y,E,g`ul{margin:0;padding:0;list-style:none}li{display:flex;flex-wrap:wrap;align-items:center;gap:4px 32px;padding-block:8px;border-block-start:1px solid var(--line)}.number{flex:1 1 200px;min-width:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}.intro{max-width:64ch;margin-block-end:16px}`]}#e;#t;#n;render(){let{texts:e}=this.app;return _`<section class="card" aria-labelledby="title">
<h2 id="title">${e.text(`employee.numbers`)}</h2>
${this.#r()}
</section>`}#r(){let{texts:e}=this.app,{value:t,mistake:n}=this.#n;if(t===void 0)return n?x(this.app,n,()=>void this.#n.reload()):T(this.app,3);let r=t?Ve(t):[];return!t||r.length===0?w(e.text(`employee.no_numbers`),ce):_`<p class="soft intro">${e.text(`employee.numbers_text`)}</p>
${this.#t.error===void 0?``:_`<p class="error" role="alert">${this.#t.error}</p>`}
<ul>
${r.map(e=>this.#i(t,e))}
</ul>`}#i(e,t){let{texts:n}=this.app,r=(n,r)=>{let i=`${n}-${t.id}`;return D({id:i,label:r,checked:this.wished.get(i)??t[n],disabled:!e.may_edit,change:e=>{this.wished=new Map([...this.wished,[i,e]]),this.#e=this.#e.then(()=>this.#o(i,t,n,e))}})};return _`<li>
<span class="number">${t.number} <span class="soft">${t.comment}</span></span>
${r(`vip`,n.text(`number.vip`))} ${r(`restricted`,n.text(`employee.restricted`))}
</li>`}async#a(){let e=null;do{let t=await this.request(`contacts/list`,{book:`internal`,text:this.subscriber,limit:200,...e===null?{}:{cursor:e}}),n=t.items.find(({extension:e})=>e===this.subscriber);if(n)return n;e=t.next}while(e!==null);return null}async#o(e,{id:t},n,r){let i=this.#n.value;if(i){let e=Ue(i),a=e.phones.map(e=>e.key===t?{...e,[n]:r}:e);await this.#t.run(async()=>{let t=He({...e,phones:a});this.#n.set(await this.request(`contacts/update`,{id:i.id,contact:t}))})}this.wished=new Map([...this.wished].filter(([t])=>t!==e))}};n([a()],J.prototype,`subscriber`,void 0),n([o()],J.prototype,`wished`,void 0),J=n([d(`webcti-employee-numbers`)],J);var vt={phonebook_access:`none`,recordings_access:`none`,licence:`none`,department:``,manages:[]},Y=class extends u{constructor(...e){super(...e),this.administrator=!1,this.#e=new A(this,vt),this.#t=new C(this,{topics:[`employees`],key:()=>this.administrator?`all`:null,load:async()=>(await this.request(`departments/list`,{})).items}),this.#r=async e=>{e.preventDefault();let t=this.#e,n=this.employee;await t.submit(async e=>{await this.#i(e),n=await this.request(`subscriber/get`,{subscriber:this.employee.extension})})&&(t.take(X(n),!0),this.app.feedback.say(this.app.texts.text(`dialog.saved`)))}}static{this.styles=[f,l,p,y,g`.columns{display:grid;gap:24px;max-width:none}@container page (min-width:800px){.columns{grid-template-columns:repeat(2,minmax(0,1fr));align-items:start}.wide{grid-column:1 / -1}}`]}#e;#t;willUpdate(e){e.has(`employee`)&&this.#e.take(X(this.employee),e.get(`employee`)?.extension!==this.employee.extension)}render(){let{texts:e}=this.app,t=this.#e;return _`<section class="card" aria-labelledby="title">
<h2 id="title">${e.text(`employee.privileges`)}</h2>
<form class="form columns" novalidate @submit=${this.#r}>
${k({id:`phonebook_access`,label:e.text(`employee.contacts_access`),value:t.values.phonebook_access,error:t.problem(`phonebook_access`),options:L(I).map(([t,n])=>({value:t,label:e.text(n)})),change:e=>{t.set(`phonebook_access`,e)}})}
${k({id:`recordings_access`,label:e.text(`employee.recordings`),value:t.values.recordings_access,error:t.problem(`recordings_access`),options:L(nt).map(([t,n])=>({value:t,label:e.text(n)})),change:e=>{t.set(`recordings_access`,e)}})}
${this.administrator?this.#n():h}
${t.error===void 0?h:_`<p class="error wide" role="alert">${t.error}</p>`}
<div class="actions wide">
<button class="filled accent" type="submit" ?disabled=${t.busy||!t.changed}>
${e.text(`dialog.save`)}
</button>
</div>
</form>
</section>`}#n(){let{texts:e}=this.app,t=this.#e,n=this.#t.value??[];return _`
${k({id:`licence`,label:e.text(`employee.licence`),value:t.values.licence,error:t.problem(`licence`),options:L(F).map(([t,n])=>({value:t,label:e.text(n)})),change:e=>{t.set(`licence`,e)}})}
<div class="form">
${S({id:`department`,label:e.text(`employee.department`),value:t.values.department,error:t.problem(`department`),options:[{value:``,label:e.text(`employee.no_department`)},...n.map(({id:e,name:t})=>({value:e,label:t}))],change:e=>{t.set(`department`,e)}})}
<fieldset>
<legend>${e.text(`employee.manages`)}</legend>
${n.map(({id:e,name:n})=>D({id:`manages-${e}`,label:n,checked:t.values.manages.includes(e),change:n=>{let r=t.values.manages.filter(t=>t!==e);t.set(`manages`,n?[...r,e]:r)}}))}
<span class="hint">${e.text(`employee.manages_hint`)}</span>
</fieldset>
</div>
`}#r;async#i({phonebook_access:e,recordings_access:t,licence:n,department:r,manages:i}){let{extension:a}=this.employee,o=X(this.employee);(e!==o.phonebook_access||t!==o.recordings_access)&&await this.request(`subscriber/update`,{subscriber:a,fields:{phonebook_access:e,recordings_access:t}}),this.administrator&&(n!==o.licence&&await this.#a(`licence`,n),r!==o.department&&await this.#a(`department`,r||null),[...i].sort().join()!==[...o.manages].sort().join()&&await this.#a(`manages`,i))}async#a(e,t){let n={extensions:[this.employee.extension],action:e,value:t},[r]=(await this.request(`employees/bulk`,n)).results;if(!r?.ok)throw new m(r?.code??`failed`,``,e)}};n([a({attribute:!1})],Y.prototype,`employee`,void 0),n([a({type:Boolean})],Y.prototype,`administrator`,void 0),Y=n([d(`webcti-employee-privileges`)],Y);function X({phonebook_access:e,recordings_access:t,licence:n,department:r,manages:i}){return{phonebook_access:e,recordings_access:t,licence:n,department:r?.id??``,manages:i.map(({id:e})=>e)}}var Z=class extends u{constructor(...e){super(...e),this.manager=!1,this.#e=new A(this,{announcement_set:``}),this.#t=new C(this,{topics:[],key:()=>this.manager?`sets`:null,load:async()=>(await this.request(`announcement_sets/list`,{})).items}),this.#r=async e=>{e.preventDefault();let t=this.#e,{extension:n}=this.employee,r=this.employee;await t.submit(async({announcement_set:e})=>{let t={announcement_set:e||null};r=await this.request(`subscriber/update`,{subscriber:n,fields:t})})&&(t.take(yt(r),!0),this.app.feedback.say(this.app.texts.text(`dialog.saved`)))}}static{this.styles=[f,l,p,y,g`:host{display:grid;grid-template-columns:minmax(0,1fr)}`]}#e;#t;willUpdate(e){e.has(`employee`)&&this.#e.take(yt(this.employee),e.get(`employee`)?.extension!==this.employee.extension)}render(){let{extensionId:e,manager:t}=this,{extension:n}=this.employee;return _`
<webcti-services-view .extensionId=${e} .subscriber=${n}></webcti-services-view>
<webcti-forwarding-view
.extensionId=${e}
.subscriber=${n}
.numberEditable=${t}
></webcti-forwarding-view>
${t?this.#n():h}
`}#n(){let{texts:e}=this.app,t=this.#e;return _`<section class="card" aria-labelledby="announcements">
<h2 id="announcements">${e.text(`employee.announcements`)}</h2>
<form class="form" novalidate @submit=${this.#r}>
${S({id:`announcement_set`,label:e.text(`employee.announcement_set`),value:t.values.announcement_set,error:t.problem(`announcement_set`),options:[{value:``,label:e.text(`employee.announcement_standard`)},...(this.#t.value??[]).map(({id:e,name:t})=>({value:e,label:t}))],change:e=>{t.set(`announcement_set`,e)}})}
${t.error===void 0?h:_`<p class="error" role="alert">${t.error}</p>`}
<div class="actions">
<button class="filled accent" type="submit" ?disabled=${t.busy||!t.changed}>
${e.text(`dialog.save`)}
</button>
</div>
</form>
</section>`}#r};n([a({attribute:!1})],Z.prototype,`employee`,void 0),n([a({type:Boolean})],Z.prototype,`manager`,void 0),Z=n([d(`webcti-employee-services`)],Z);function yt({announcement_set:e}){return{announcement_set:e??``}}var bt=[{page:`data`,title:`employee.data`},{page:`history`,title:`screen.history`,manager:!0},{page:`costs`,title:`screen.costs`},{page:`services`,title:`services.title`},{page:`privileges`,title:`employee.privileges`},{page:`numbers`,title:`employee.numbers`}],Q=class extends u{constructor(...e){super(...e),this.subscriber=``,this.page=``,this.screen=``,this.list=[],this.base=[],this.administrator=!1,this.#e=new C(this,{topics:[`subscriber`],about:()=>this.subscriber,key:()=>this.subscriber,load:()=>this.request(`subscriber/get`,{subscriber:this.subscriber})}),this.#t=new C(this,{topics:[`state`],about:()=>this.subscriber,key:()=>this.subscriber,load:()=>this.request(`subscriber/state`,{subscriber:this.subscriber})})}static{this.styles=[f,l,p,s,E,Pe,N,g`.head{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;margin-block-end:4px}.head h2{min-width:0;margin:0;font-size:20px;line-height:28px;overflow-wrap:anywhere}a.back{display:grid;place-items:center;width:44px;height:44px;margin-inline-start:-10px;border-radius:22px;color:inherit}a.back:hover{background:color-mix(in srgb,var(--text) 8%,transparent)}`]}#e;#t;get#n(){let e=this.extension?.session,t=this.#e.value?.department?.id,n=e?.manages??[];return(e?.roles.includes(`manager`)??!1)&&t!==void 0&&n.includes(t)}render(){let{texts:e,router:t}=this.app,{value:n,mistake:r}=this.#e,i=e.text(`employee.back`),a=bt.filter(({manager:e})=>!e||this.#n),o=a.find(({page:e})=>e===this.page)?.page??`data`;return _`
<div class="head">
<a class="back" href=${t.href(this.screen,this.list)} aria-label=${i} title=${i}
>${v(ve)}</a
>
<h2 dir="auto">${b(this.subscriber,n?.comment??``)}</h2>
${this.#t.value?P(this.app,this.#t.value):h}
</div>
${n?_`${Fe(this.app,this.screen,a.map(e=>({path:[...this.base,e.page],title:e.title})),o)}
${this.#r(o,n)}`:_`<section class="card">
${r?x(this.app,r,()=>void this.#e.reload()):T(this.app)}
</section>`}
`}#r(e,t){let{extensionId:n,subscriber:r}=this;switch(e){case`data`:return _`<webcti-employee-data
.extensionId=${n}
.employee=${t}
?manager=${!this.administrator}
></webcti-employee-data>`;case`history`:return _`<webcti-history-view .extensionId=${n} .subscriber=${r}></webcti-history-view>`;case`costs`:return _`<webcti-costs-view .extensionId=${n} .subscriber=${r}></webcti-costs-view>`;case`services`:return _`<webcti-employee-services
.extensionId=${n}
.employee=${t}
?manager=${this.#n}
></webcti-employee-services>`;case`privileges`:return _`<webcti-employee-privileges
.extensionId=${n}
.employee=${t}
?administrator=${this.administrator}
></webcti-employee-privileges>`;case`numbers`:return _`<webcti-employee-numbers
.extensionId=${n}
.subscriber=${r}
></webcti-employee-numbers>`}}};n([a()],Q.prototype,`subscriber`,void 0),n([a()],Q.prototype,`page`,void 0),n([a()],Q.prototype,`screen`,void 0),n([a({attribute:!1})],Q.prototype,`list`,void 0),n([a({attribute:!1})],Q.prototype,`base`,void 0),n([a({type:Boolean})],Q.prototype,`administrator`,void 0),Q=n([d(`webcti-employee`)],Q);var $=class extends u{constructor(...e){super(...e),this.open=!1,this.departments=[],this.department=``,this.#e=new A(this,{department:``,subscriber:``}),this.#t=new C(this,{topics:[`employees`],key:()=>this.open?`available`:null,load:async()=>(await this.request(`managed_employees/available`,{})).items}),this.#a=async()=>{let[e,t]=[this.#i,this.#r];if(!await this.#e.submit(()=>this.request(`managed_departments/add_member`,{id:e,subscriber:t})))return;let n=this.departments.find(t=>t.id===e)?.name??``;this.app.feedback.say(this.app.texts.text(`management.added`,{extension:t,department:n})),this.#o()},this.#o=()=>{this.dispatchEvent(new CustomEvent(`webcti-close`))}}static{this.styles=[f,p,y,E,g`p.soft{margin-block-end:16px}`]}#e;#t;willUpdate(e){e.has(`open`)&&this.open&&this.#e.take({department:this.department,subscriber:``},!0)}render(){let{texts:e}=this.app;return _`<webcti-dialog .heading=${e.text(`management.add`)} .open=${this.open} @webcti-close=${this.#o}>
<p class="soft">${e.text(`management.add_text`)}</p>
${this.#n()}
<button slot="actions" type="button" @click=${this.#o}>${e.text(`dialog.cancel`)}</button>
<button
slot="actions"
class="filled accent"
type="button"
?disabled=${this.#e.busy||!this.#t.value?.length}
@click=${this.#a}
>
${e.text(`management.add`)}
</button>
</webcti-dialog>`}#n(){let{texts:e}=this.app,{value:t,mistake:n}=this.#t;if(!this.open)return h;if(!t)return n?x(this.app,n,()=>void this.#t.reload()):T(this.app,2);if(t.length===0)return w(e.text(`management.nobody_available`));let r=this.#e;return _`<div class="form">
${S({id:`subscriber`,label:e.text(`employee.extension`),value:this.#r,error:r.problem(`subscriber`),options:t.map(({extension:e,comment:t})=>({value:e,label:b(e,t)})),change:e=>{r.set(`subscriber`,e)}})}
${S({id:`department`,label:e.text(`employee.department`),value:this.#i,error:r.problem(`department`),options:this.departments.map(({id:e,name:t})=>({value:e,label:t})),change:e=>{r.set(`department`,e)}})}
${r.error===void 0?h:_`<p class="error" role="alert">${r.error}</p>`}
</div>`}get#r(){return this.#e.values.subscriber||(this.#t.value?.[0]?.extension??``)}get#i(){return this.#e.values.department||(this.departments[0]?.id??``)}#a;#o};n([a({type:Boolean})],$.prototype,`open`,void 0),n([a({attribute:!1})],$.prototype,`departments`,void 0),n([a()],$.prototype,`department`,void 0),$=n([d(`webcti-add-employee`)],$);var xt=class extends u{constructor(...e){super(...e),this.department=``,this.#e=new Qe(this,{key:()=>this.department,load:e=>this.request(`managed_employees/list`,{...e,...this.department?{department:this.department}:{}})}),this.#t=[{id:`extension`,title:`employee.extension`,value:({extension:e})=>e,cell:({extension:e,comment:t})=>Be(this.app,this.extensionId,{number:e,name:t})},{id:`comment`,title:`employee.comment`,value:({comment:e})=>e,cell:e=>this.#r(e)},{id:`state`,title:`employee.state`,value:({state:e})=>tt(e),cell:({state:e})=>P(this.app,e)},{id:`department`,title:`employee.department`,value:({department:e})=>e?.name??``,cell:({department:e})=>_`<span class="cut" dir="auto">${e?.name??``}</span>`}],this.#n=new Ie(this,{columns:()=>this.#t,rows:()=>this.#e.rows,id:({extension:e})=>e,label:`management.team`,height:56,total:()=>this.#e.total})}static{this.styles=[f,l,s,p,ze,E,Le,N,g`.card{padding:0;overflow:clip}.table{--columns:120px minmax(0,1.4fr) minmax(0,1fr) minmax(0,1.2fr)}.row{min-height:56px}.comment a{display:block;padding-block:10px;overflow:hidden;color:var(--accent-text);font-weight:500;text-overflow:ellipsis;white-space:nowrap}@container page (max-width:600px){.table .row{grid-template:"comment state" auto "number department" auto / minmax(0,1fr) auto}[role="cell"].comment{grid-area:comment}[role="cell"].state{grid-area:state;text-align:end}[role="cell"].extension{grid-area:number}[role="cell"].department{grid-area:department;color:var(--text-soft);text-align:end}}`]}#e;#t;#n;render(){let{texts:e}=this.app,{total:t,mistake:n}=this.#e;return t===void 0?_`<section class="card">
${n?x(this.app,n,()=>void this.#e.reload()):T(this.app)}
</section>`:_`<section class="card">
${t===0?w(e.text(`management.nobody`),be):this.#n.render()}
</section>`}#r({extension:e,comment:t}){let n=this.app.router.href(`management`,[`employee`,e]);return _`<a href=${n} dir="auto">${t||e}</a>`}};n([a()],xt.prototype,`department`,void 0),xt=n([d(`webcti-team`)],xt);