import{t as e}from"./rolldown-runtime-DK3Fl9T5.js";import{T as t,_ as n,c as r,g as i,h as a,i as o,l as ee,m as te,n as s,o as c,p as l,r as u,s as d,t as f,u as p,v as m,w as h,x as g,y as ne}from"./theme-Dtxe1cKv.js";import{$ as re,At as ie,F as ae,Ft as oe,Gt as se,H as ce,Ht as le,J as ue,Jt as de,Kt as fe,Nt as pe,Ot as me,S as he,Tt as ge,Wt as _e,Zt as ve,_ as ye,f as be,ft as xe,g as Se,h as Ce,j as we,m as Te,mt as Ee,pt as De,rt as Oe,st as ke,t as _,u as Ae,v as je,w as Me,yt as Ne,z as Pe}from"./icon-DbuUAH21.js";import{t as Fe}from"./query-Df4-SAIv.js";import{t as v}from"./forms-DgYvCJ2T.js";import{n as Ie,r as Le}from"./device-CvT6fNe4.js";import{t as Re}from"./preload-helper-BQUUbbNx.js";import{n as y}from"./texts-GxZEdcnU.js";import{E as ze,T as b,_ as x,a as S,b as C,g as w,h as T,i as Be,k as Ve,n as He,o as E,s as D,t as Ue,v as We,x as O,y as k}from"./panel-Cd0nXFom.js";import{i as Ge,r as Ke}from"./files-Drl-UC2F.js";import{t as A}from"./form-DyIIYMOF.js";import{n as qe,t as Je}from"./message-dialog-D4XkPCnb.js";import{n as Ye,t as Xe}from"./languages-C5T6FxDz.js";var j=class extends n{constructor(...e){super(...e),this.seconds=0,this.#e=new x(this,()=>this.app),this.#t=0,this.#n=async()=>{this.#a(void 0),await this.#e.run(async()=>{let e=await Je.start();this.isConnected?(this.recorder=e,this.#i()):await e.close()})},this.#r=async()=>{let{recorder:e}=this;this.recorder=void 0,cancelAnimationFrame(this.#t),this.level?.style.setProperty(`--level`,`0`),await this.#e.run(async()=>{e&&this.#a(await e.stop())})}}static{this.styles=[u,f,h`:host{display:grid;gap:8px}.row{display:flex;align-items:center;gap:16px}.level{position:relative;flex:1;height:8px;border-radius:4px;background:color-mix(in srgb,var(--text) 12%,transparent);overflow:hidden}.level span{position:absolute;inset:0;background:var(--green);transform:scaleX(var(--level,0));transform-origin:left}.time{font-variant-numeric:tabular-nums}`]}#e;#t;disconnectedCallback(){super.disconnectedCallback(),cancelAnimationFrame(this.#t),this.recorder?.close(),this.recorder=void 0}render(){let{texts:e}=this.app;return g`
<div class="row">
${this.recorder?g`<button class="filled red" type="button" @click=${this.#r}>
${_(ve)} ${e.text(`recording.stop`)}
</button>`:g`<button class="outlined" type="button" ?disabled=${this.#e.busy} @click=${this.#n}>
${_(fe)} ${e.text(`recording.start`)}
</button>`}
<div class="level" role="presentation"><span></span></div>
<span class="time">${y(this.seconds)} / ${y(60)}</span>
</div>
${this.#e.error===void 0?m:g`<p class="error" role="alert">${this.#e.error}</p>`}
`}#n;#r;#i(){let{recorder:e}=this;e&&(this.seconds=Math.floor(e.seconds),this.level?.style.setProperty(`--level`,String(e.level)),e.seconds>=60?this.#r():this.#t=requestAnimationFrame(()=>{this.#i()}))}#a(e){this.dispatchEvent(new CustomEvent(`webcti-sound`,{detail:e}))}};r([t({context:te,subscribe:!0})],j.prototype,`app`,void 0),r([a()],j.prototype,`recorder`,void 0),r([a()],j.prototype,`seconds`,void 0),r([Fe(`.level span`)],j.prototype,`level`,void 0),j=r([l(`webcti-microphone`)],j);var Ze=40,Qe=5242880,$e={wav:`audio/wav`,mp3:`audio/mpeg`},et=[{way:`microphone`,icon:xe,title:`recording.microphone`},{way:`telephone`,icon:me,title:`recording.telephone`},{way:`file`,icon:ce,title:`recording.file`}],M=class extends c{constructor(...e){super(...e),this.subscriber=``,this.way=qe()?`microphone`:`telephone`,this.sent=0,this.#e=new A(this,{name:``,file:``}),this.#t=``,this.#s=e=>{let{texts:t}=this.app,n=e.target.files?.[0];if(this.#o(void 0),this.#e.set(`file`,``),!n)return;let r=$e[n.name.toLowerCase().split(`.`).at(-1)??``];r?n.size>Qe?this.#e.refuse(`file`,t.text(`error.file_too_large`)):this.#o(new Blob([n],{type:r})):this.#e.refuse(`file`,t.text(`recording.wrong_file`))},this.#c=async e=>{e.preventDefault();let t=this.#e,{texts:n,feedback:r}=this.app;if(t.values.name.trim()===``)t.refuse(`name`,n.text(`recording.name_missing`)),this.renderRoot.querySelector(`#name`)?.focus();else if(this.way===`telephone`){if(!await t.submit(({name:e})=>this.request(`dnd_messages/record`,{name:e})))return;r.say(n.text(`recording.ringing`)),this.#d()}else if(this.sound){let{sound:e}=this;await t.submit(({name:t})=>this.#l(t,e))}},this.#u=()=>{this.#n?this.#n.abort():this.#d()},this.#d=()=>{this.dispatchEvent(new CustomEvent(`webcti-close`))}}static{this.styles=[u,f,v,h`.form{min-height:280px;align-content:start}.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(96px,1fr));gap:8px}.ways button{flex-direction:column;gap:4px;min-height:76px;padding:8px;border:1px solid color-mix(in srgb,var(--text) 30%,transparent);border-radius:14px;line-height:18px}.ways button[aria-pressed="true"]{border-color:transparent;background:color-mix(in srgb,var(--accent) 20%,transparent)}.note{padding:10px 14px;border-radius:10px;background:color-mix(in srgb,var(--text) 6%,transparent)}audio,progress{width:100%}progress{height:6px;accent-color:var(--accent)}.sending{display:grid;gap:6px;color:var(--text-soft)}`]}#e;#t;#n;disconnectedCallback(){super.disconnectedCallback(),this.#n?.abort(),URL.revokeObjectURL(this.#t)}render(){let{texts:e}=this.app,t=this.#e,n=this.way===`telephone`;return g`<webcti-dialog .heading=${e.text(`recording.title`)} .open=${!0} @webcti-close=${this.#d}>
<form class="form" novalidate @submit=${this.#c}>
${O({id:`name`,label:e.text(`recording.name`),value:t.values.name,maxlength:Ze,error:t.problem(`name`),input:e=>{t.set(`name`,e)}})}
<div class="ways" role="group" aria-label=${e.text(`recording.way`)}>
${et.filter(({way:e})=>e!==`telephone`||!this.subscriber).map(({way:t,icon:n,title:r})=>g`<button
type="button"
aria-pressed=${t===this.way}
@click=${()=>{this.#a(t)}}
>
${_(n)} ${e.text(r)}
</button>`)}
</div>
${this.#r()} ${this.sound?g`<audio controls src=${this.#t}></audio>`:m}
${this.#n?this.#i():m}
${t.error===void 0?m:g`<p class="error" role="alert">${t.error}</p>`}
<input hidden type="submit" value=${e.text(`dialog.save`)} />
</form>
<button slot="actions" type="button" @click=${this.#u}>${e.text(`dialog.cancel`)}</button>
<button
slot="actions"
class="filled accent"
type="button"
?disabled=${t.busy||!n&&!this.sound}
@click=${this.#c}
>
${e.text(n?`recording.call_me`:`dialog.save`)}
</button>
</webcti-dialog>`}#r(){let{texts:e}=this.app;if(this.way===`telephone`)return g`<p class="note">${e.text(`recording.telephone_text`)}</p>`;if(this.way===`file`){let t=this.#e.problem(`file`);return g`<div class="field">
<label for="file">${e.text(`recording.file_label`)}</label>
<input
id="file"
type="file"
accept=".wav,.mp3"
aria-invalid=${t!==void 0}
aria-describedby="file-error"
@change=${this.#s}
/>
<span class="error" id="file-error" role="alert">${t??``}</span>
</div>`}return qe()?g`<webcti-microphone
@webcti-sound=${e=>{this.#o(e.detail)}}
></webcti-microphone>`:g`<p class="note">${e.text(`recording.insecure`)}</p>`}#i(){return g`<label class="sending">
${this.app.texts.text(`recording.sending`)}
<progress .value=${this.sent}></progress>
</label>`}#a(e){this.way=e,this.#o(void 0),this.#e.set(`file`,``)}#o(e){URL.revokeObjectURL(this.#t),this.#t=e?URL.createObjectURL(e):``,this.sound=e}#s;#c;async#l(e,t){let n=new AbortController;this.#n=n,this.sent=0;try{let r=await Ge(this.app,this.extensionId,{method:`POST`,file:`dnd-messages`,query:{name:e,...this.subscriber?{subscriber:this.subscriber}:{}},body:t,progress:(e,t)=>{this.sent=t?e/t:1},signal:n.signal});this.dispatchEvent(new CustomEvent(`webcti-recorded`,{detail:r}))}catch(e){if(p.from(e).code!==`cancelled`)throw e}finally{this.#n=void 0}}#u;#d};r([i({attribute:!1})],M.prototype,`subscriber`,void 0),r([a()],M.prototype,`way`,void 0),r([a()],M.prototype,`sound`,void 0),r([a()],M.prototype,`sent`,void 0),M=r([l(`webcti-message-dialog`)],M);function tt(e,t,n){let r=e[t];return r===void 0||n<0||n>=e.length?e:e.toSpliced(t,1).toSpliced(n,0,r)}var nt=class{#e;#t;constructor(e,t){this.#e=e,this.#t=t}start(e,t){if(e.button!==0)return;e.preventDefault();let n=e.currentTarget;n.setPointerCapture(e.pointerId);let r=new AbortController,{signal:i}=r,a=e=>{r.abort();let{from:t,to:n}=this;this.#r(void 0,void 0),e&&t!==void 0&&n!==void 0&&t!==n&&this.#t(t,n)};n.addEventListener(`pointermove`,({clientY:e})=>{this.#r(t,this.#n(e))},{signal:i}),n.addEventListener(`pointerup`,()=>{a(!0)},{signal:i}),n.addEventListener(`pointercancel`,()=>{a(!1)},{signal:i}),window.addEventListener(`keydown`,({key:e})=>{e===`Escape`&&a(!1)},{signal:i}),this.#r(t,t)}#n(e){let t=[...this.#e.renderRoot.querySelectorAll(`ol > li`)],n=t.findIndex(t=>e<t.getBoundingClientRect().bottom);return n===-1?t.length-1:n}#r(e,t){this.from=e,this.to=t,this.#e.requestUpdate()}},N={always:`rules.state_always`,busy:`rules.state_busy`,no_answer:`rules.state_no_answer`,unavailable:`rules.state_unavailable`,dnd:`rules.state_dnd`},rt={any:`rules.kind_any`,internal:`rules.kind_internal`,external:`rules.kind_external`},it={any:`rules.presentation_any`,presented:`rules.presentation_presented`,withheld:`rules.presentation_withheld`,matching:`rules.presentation_matching`},P={number:`rules.target_number`,voicemail:`rules.target_voicemail`,fax2mail:`rules.target_fax2mail`};function at({state:e,call_kind:t,presentation:n,target:r}){return e!==`dnd`&&t===`any`&&n===`any`&&r.kind===`number`}function ot(e,t){let n=({state:e,call_kind:t,presentation:n,pattern:r})=>JSON.stringify([e,t,n,n===`matching`?r:``]);return n(e)===n(t)}function st(e,t){let n=e.presentation===`matching`?t.text(`rules.from`,{pattern:e.pattern}):t.text(it[e.presentation]);return[t.text(rt[e.call_kind]),n].join(`, `)}function ct({target:e},t){return e.kind===`number`?e.number:t.text(P[e.kind])}var lt=/^\+?\d{1,31}\*?$/,ut={state:`always`,call_kind:`any`,presentation:`any`,pattern:``,kind:`number`,number:``,active:!1},dt={target:`number`,"target.number":`number`,"target.kind":`kind`},F=[`state`,`call_kind`,`presentation`,`target`,`active`],I=class extends c{constructor(...e){super(...e),this.others=[],this.step=0,this.#e=new A(this,ut),this.#c=async e=>{e.preventDefault();let t=this.#e;(this.rule?F:F.slice(this.step,this.step+1)).some(e=>this.#s(e))?await this.#d(`[aria-invalid="true"]`):!this.rule&&this.step<F.length-1?(this.step++,await this.#d(`input:checked`)):await t.submit(()=>this.#l())?this.dispatchEvent(new CustomEvent(`webcti-saved`)):await this.#u()},this.#f=()=>{this.step--},this.#p=()=>{this.dispatchEvent(new CustomEvent(`webcti-close`))}}static{this.styles=[u,o,f,v,h`form.steps{min-height:300px;align-content:start}.progress{display:flex;gap:6px}.progress span{flex:1;height:4px;border-radius:2px;background:color-mix(in srgb,var(--text) 14%,transparent)}.progress .done{background:var(--accent)}legend{margin-block-end:4px;color:var(--text);font-size:16px;font-weight:500;line-height:24px}.under{padding-inline-start:32px}.warning{display:flex;gap:8px;color:var(--signal)}`]}#e;willUpdate(e){if(!e.has(`rule`)||!this.rule)return;let{target:t,state:n,call_kind:r,presentation:i,pattern:a,active:o}=this.rule;this.#e.take({state:n,call_kind:r,presentation:i,pattern:a,...t,active:o},!0)}render(){let{texts:e}=this.app,t=this.#e,n=this.rule?F:[F[this.step]??`active`],r=this.rule!==void 0||this.step===F.length-1;return g`<webcti-dialog
.heading=${e.text(this.rule?`rules.edit_title`:`rules.add`)}
.open=${!0}
@webcti-close=${this.#p}
>
<form class="form ${this.rule?``:`steps`}" novalidate @submit=${this.#c}>
${this.rule?m:this.#t()} ${n.map(e=>this.#n(e))}
${r&&this.others.some(e=>ot(e,this.#o))?g`<p class="warning amber">${_(Te)} ${e.text(`rules.duplicate`)}</p>`:m}
${t.error===void 0?m:g`<p class="error" role="alert">${t.error}</p>`}
<input hidden type="submit" />
</form>
${this.step===0?g`<button slot="actions" type="button" @click=${this.#p}>${e.text(`dialog.cancel`)}</button>`:g`<button slot="actions" type="button" @click=${this.#f}>${e.text(`rules.previous`)}</button>`}
<button slot="actions" class="filled accent" type="button" ?disabled=${t.busy} @click=${this.#c}>
${e.text(r?`dialog.save`:`rules.next`)}
</button>
</webcti-dialog>`}#t(){let{texts:e}=this.app,t={step:String(this.step+1),steps:String(F.length)};return g`<div>
<p class="soft" role="status">${e.text(`rules.step`,t)}</p>
<div class="progress" aria-hidden="true">
${F.map((e,t)=>g`<span class=${t<=this.step?`done`:``}></span>`)}
</div>
</div>`}#n(e){let{texts:t}=this.app,{values:n}=this.#e;switch(e){case`state`:return this.#r(`state`,`rules.state`,N);case`call_kind`:return this.#r(`call_kind`,`rules.kind`,rt);case`presentation`:return g`${this.#r(`presentation`,`rules.presentation`,it)}
${n.presentation===`matching`?this.#i(`pattern`,t.text(`rules.pattern`),t.text(`rules.pattern_hint`)):m}`;case`target`:return g`${this.#r(`kind`,`rules.target`,this.#a)}
${n.kind===`number`?this.#i(`number`,t.text(`settings.target`)):m}`;case`active`:return g`${k({id:`active`,label:t.text(`rules.activate`),value:String(n.active),options:[{value:`true`,label:t.text(`rules.activate_yes`)},{value:`false`,label:t.text(`rules.activate_no`)}],change:e=>{this.#e.set(`active`,e===`true`)}})}`}}#r(e,t,n){let{texts:r}=this.app,i=this.#e;return k({id:e,label:r.text(t),value:i.values[e],options:Object.entries(n).map(([e,t])=>({value:e,label:r.text(t)})),error:i.problem(e),change:t=>{i.set(e,t)}})}#i(e,t,n){let r=this.#e;return g`<div class="under">
${O({id:e,type:`tel`,label:t,...n===void 0?{}:{hint:n},value:r.values[e],error:r.problem(e),input:t=>{r.set(e,t)}})}
</div>`}get#a(){let e=this.extension?.session?.subscriber,t=this.rule?.target.kind;return{number:P.number,...e?.has_voicemail||t===`voicemail`?{voicemail:P.voicemail}:{},...e?.has_fax2mail||t===`fax2mail`?{fax2mail:P.fax2mail}:{}}}get#o(){let{kind:e,number:t,pattern:n,...r}=this.#e.values;return{...r,pattern:r.presentation===`matching`?n.replace(/[\s\-.()/]/g,``):``,target:{kind:e,number:e===`number`?t:``}}}#s(e){let{texts:t}=this.app,n=this.#e,{presentation:r,kind:i,number:a}=n.values;return e===`presentation`&&r===`matching`&&!lt.test(this.#o.pattern)?(n.refuse(`pattern`,t.text(`rules.pattern_invalid`)),!0):e===`target`&&i===`number`&&T(a)===void 0&&(n.refuse(`number`,t.text(a.trim()?`dial.invalid`:`settings.target_missing`)),!0)}#c;async#l(){let e=this.#o;try{this.rule?await this.request(`forwarding_rules/update`,{id:this.rule.id,rule:e}):await this.request(`forwarding_rules/create`,{rule:e})}catch(e){let{code:t,message:n,field:r}=p.from(e);throw new p(t,n,dt[r]??r)}}async#u(){let e=this.#e;!this.rule&&e.problem(`number`)!==void 0?this.step=F.indexOf(`target`):!this.rule&&e.problem(`pattern`)!==void 0&&(this.step=F.indexOf(`presentation`)),await this.#d(`[aria-invalid="true"]`)}async#d(e){await this.updateComplete,this.renderRoot.querySelector(e)?.focus()}#f;#p};r([i({attribute:!1})],I.prototype,`rule`,void 0),r([i({attribute:!1})],I.prototype,`others`,void 0),r([a()],I.prototype,`step`,void 0),I=r([l(`webcti-rule-dialog`)],I);var ft=h`a.back{margin-block-end:8px;margin-inline-start:-12px;border-color:transparent}.card{padding:0;overflow:hidden}.top{padding:20px 24px 16px}h3{font-size:16px;font-weight:500;line-height:24px}ol{margin:0;padding:0;list-style:none}li{position:relative;display:grid;grid-template-columns:auto 28px minmax(0,1fr) auto auto;align-items:center;gap:4px 12px;padding:12px 16px 12px 8px;border-block-start:1px solid var(--line)}li.dragged{background:color-mix(in srgb,var(--accent) 12%,transparent)}li.before::before,li.after::after{content:"";position:absolute;inset-inline:0;height:3px;background:var(--accent)}li.before::before{inset-block-start:-2px}li.after::after{inset-block-end:-2px}.handle{display:grid;place-items:center;width:36px;height:44px;color:var(--text-soft);cursor:grab;touch-action:none}.dragged .handle{cursor:grabbing}.position{display:grid;place-items:center;width:28px;height:28px;border-radius:50%;background:color-mix(in srgb,var(--text) 10%,transparent);font-variant-numeric:tabular-nums}li.active .position{background:var(--solid-green);color:var(--on-solid)}.words{display:grid;gap:2px;min-width:0;overflow-wrap:anywhere}.conditions{display:flex;flex-wrap:wrap;gap:0 8px}strong{font-weight:500}.target,.warning{display:flex;align-items:center;gap:8px}.words svg{width:18px;height:18px}.warning{color:var(--signal)}.tools{display:flex}.add,.card > .error{padding:16px 24px 20px;border-block-start:1px solid var(--line)}@container page (max-width:700px){li{grid-template-columns:auto 28px minmax(0,1fr) auto;padding-inline-end:12px}.tools{grid-column:2 / -1;justify-self:end}.top,.add{padding-inline:16px}}`,pt=e({Rules:()=>L}),L=class extends c{constructor(...e){super(...e),this.announcement=``,this.#e=new x(this,()=>this.app),this.#t=new w(this,{topics:[`services`],load:async()=>(await this.request(`forwarding_rules/list`,{})).items}),this.#n=new nt(this,(e,t)=>void this.#o(e,t)),this.#d=()=>{this.edited=null},this.#f=()=>{this.edited=void 0},this.#p=()=>{this.edited=void 0,this.#t.reload()}}static{this.styles=[u,s,o,f,v,D,ft]}#e;#t;#n;render(){let{texts:e,router:t}=this.app;return g`
<a class="button quiet back" href=${t.href(`settings`,[`forwarding`])}>
${_(Se)} ${e.text(`rules.back`)}
</a>
<section class="card" aria-labelledby="title">
<div class="top">
<h3 id="title">${e.text(`rules.title`)}</h3>
<p class="soft">${e.text(`rules.intro`)}</p>
</div>
${this.#r()}
</section>
<div class="for-screen-readers" role="status">${this.announcement}</div>
${this.edited===void 0?m:g`<webcti-rule-dialog
.extensionId=${this.extensionId}
.rule=${this.edited??void 0}
.others=${(this.#t.value??[]).filter(({id:e})=>e!==this.edited?.id)}
@webcti-close=${this.#f}
@webcti-saved=${this.#p}
></webcti-rule-dialog>`}
`}#r(){let{texts:e}=this.app,{value:t,mistake:n}=this.#t;if(!t)return n?S(this.app,n,()=>void this.#t.reload()):E(this.app);let r=t.length>=20;return g`
${t.length===0?Be(e.text(`rules.empty`)):g`<ol>
${Ve(t,({id:e})=>e,(e,n)=>this.#i(e,n,t.length))}
</ol>`}
${this.#e.error===void 0?m:g`<p class="error" role="alert">${this.#e.error}</p>`}
<div class="actions add">
<button class="filled accent" type="button" ?disabled=${r} @click=${this.#d}>
${_(_e)} ${e.text(`rules.add`)}
</button>
${r?g`<span class="soft">${e.text(`rules.full`,{most:`20`})}</span>`:m}
</div>
`}#i(e,t,n){let{texts:r}=this.app,i={position:String(t+1)},{from:a,to:o}=this.#n;return g`<li class="${a===t?`dragged`:``} ${o===t&&a!==void 0&&a!==o?a<o?`after`:`before`:``} ${e.active?`active`:``}">
<span
class="handle"
aria-hidden="true"
@pointerdown=${e=>{this.#n.start(e,t)}}
>
${_(Pe)}
</span>
<span class="position" aria-hidden="true">${t+1}</span>
<div class="words">
<div class="conditions">
<strong>${r.text(N[e.state])}</strong>
<span class="soft" dir="auto">${st(e,r)}</span>
</div>
<div class="target" dir="auto">${_(ye)} ${ct(e,r)}</div>
${e.duplicate?g`<div class="warning amber">${_(Te)} ${r.text(`rules.duplicate`)}</div>`:m}
</div>
<button
class="active"
type="button"
role="switch"
aria-checked=${e.active}
aria-label=${r.text(`rules.active`,i)}
@click=${()=>void this.#c(e)}
></button>
<div class="tools">
${this.#a(`rules.up`,je,t,t===0,()=>this.#o(t,t-1,`up`))}
${this.#a(`rules.down`,Ce,t,t===n-1,()=>this.#o(t,t+1,`down`))}
${this.#a(`rules.edit`,Ne,t,!1,()=>{this.edited=e})}
${this.#a(`rules.delete`,ae,t,!1,()=>this.#l(e,t))}
</div>
</li>`}#a(e,t,n,r,i){let a=this.app.texts.text(e,{position:String(n+1)});return g`<button
class="icon ${e.slice(6)}"
type="button"
aria-label=${a}
title=${a}
?disabled=${r}
@click=${i}
>
${_(t)}
</button>`}async#o(e,t,n){let r=this.#t.value??[],i=tt(r,e,t);if(this.#e.busy)return;this.#t.set(i);let a=await this.#e.run(async()=>{let{items:e}=await this.request(`forwarding_rules/order`,{order:i.map(({id:e})=>e)});this.#t.set(e)});if(!a)this.#t.set(r);else{let e={position:String(t+1),total:String(i.length)};this.announcement=this.app.texts.text(`rules.moved`,e)}await this.updateComplete,n&&this.#s(a?t:e,n)}#s(e,t){let n=this.renderRoot.querySelectorAll(`ol > li`)[e],r=t===`up`?`down`:`up`;(n?.querySelector(`.${t}:not(:disabled)`)??n?.querySelector(`.${r}`))?.focus()}async#c({id:e,state:t,call_kind:n,presentation:r,pattern:i,target:a,active:o}){let ee={state:t,call_kind:n,presentation:r,pattern:i,target:a,active:!o};await this.#e.run(async()=>{this.#u(await this.request(`forwarding_rules/update`,{id:e,rule:ee}))})}async#l({id:e,...t},n){let{texts:r,feedback:i}=this.app,a=r.text(`rules.delete`,{position:String(n+1)}),o=[r.text(N[t.state]),st(t,r),ct(t,r)].join(`, `);await i.ask({title:a,text:o,action:r.text(`dialog.delete`),dangerous:!0})&&await this.#e.run(async()=>{await this.request(`forwarding_rules/delete`,{id:e}),await this.#t.reload()})}#u(e){this.#t.set((this.#t.value??[]).map(t=>t.id===e.id?e:t))}#d;#f;#p};r([a()],L.prototype,`edited`,void 0),r([a()],L.prototype,`announcement`,void 0),L=r([l(`webcti-rules`)],L);function mt(e,t,n){let[r=``,i]=t.split(`/`);return i===void 0?{...e,[r]:n}:{...e,[r]:{...e[r],[i]:n}}}var ht=h`.card{padding-block:16px 20px}.head{display:grid;grid-template-columns:24px minmax(0,1fr) auto;align-items:center;gap:2px 16px;min-height:40px}.head > svg{color:var(--text-soft)}.on .head > svg{color:var(--green)}h3{font-size:16px;font-weight:500;line-height:24px;overflow-wrap:anywhere}.head p,.body{grid-column:2 / -1}.head p{color:var(--text-soft)}.body{display:grid;gap:16px;margin-block-start:16px;margin-inline-start:40px}.body:empty{display:none}.state{padding:2px 12px;border-radius:12px;color:var(--text-soft)}.on .state{background:color-mix(in srgb,var(--green) 16%,transparent);color:var(--green);font-weight:500}.body .form{gap:16px}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,140px),1fr));gap:16px}dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:6px 16px;margin:0}dt{color:var(--text-soft)}dd{margin:0;overflow-wrap:anywhere}.note{padding:10px 14px;border-radius:10px;background:color-mix(in srgb,var(--text) 6%,transparent)}@container page (max-width:600px){.body{margin-inline-start:0}.head{column-gap:12px}}`,R=class extends c{constructor(...e){super(...e),this.subscriber=``}static{this.styles=[u,s,o,f,v,ht]}get about(){return this.subscriber?{subscriber:this.subscriber}:{}}async write(e,t){let n=await this.request(`services/set`,{...this.about,name:e,body:t});this.services=mt(this.services,e,n),this.dispatchEvent(new CustomEvent(`webcti-written`,{detail:{name:e,answer:n},bubbles:!0}))}unswitched(e,t){return g`<section class="card" aria-labelledby="title">
<div class="head">
${_(e.icon)}
<h3 id="title">${e.title}</h3>
<p id="text">${e.text}</p>
</div>
<div class="body">${t}</div>
</section>`}framed(e,t,n,r){let{texts:i}=this.app;return g`<section class="card ${t?`on`:``}" aria-labelledby="title">
<div class="head">
${_(e.icon)}
<h3 id="title">${e.title}</h3>
${r?g`<button
id="on"
type="button"
role="switch"
aria-checked=${t}
aria-labelledby="title"
aria-describedby="text"
aria-busy=${r.busy}
@click=${()=>{r.wish(!t)}}
></button>`:g`<span class="state">${i.text(t?`services.on`:`services.off`)}</span>`}
<p id="text">${e.text}</p>
${r?.error===void 0?m:g`<p class="error" role="alert">${r.error}</p>`}
</div>
<div class="body">${n}</div>
</section>`}};r([i({attribute:!1})],R.prototype,`subscriber`,void 0),r([i({attribute:!1})],R.prototype,`services`,void 0);var z=class extends R{constructor(...e){super(...e),this.#e=``,this.wish=async e=>{e&&this.#n()||await this.#t(e,e?this.form.values:this.saved())},this.save=async e=>{e.preventDefault(),this.on&&this.#n()||await this.#t(this.on,this.form.values)&&this.app.feedback.say(this.app.texts.text(`dialog.saved`))},this.#i=()=>{this.form.take(this.saved(),!0)}}#e;willUpdate(e){if(!e.has(`services`))return;let t=this.saved(),n=JSON.stringify([this.extensionId,this.subscriber,t,this.on]);n!==this.#e&&(this.#e=n,this.form.take(t))}fields(...e){let{form:t}=this,{texts:n}=this.app;return g`<form class="form" novalidate @submit=${this.save}>
${e}
${t.changed?g`<div class="actions">
<button class="filled accent" type="submit" ?disabled=${t.busy}>${n.text(`dialog.save`)}</button>
<button type="button" @click=${this.#i}>${n.text(`settings.undo`)}</button>
</div>`:m}
</form>`}get change(){return{wish:e=>void this.wish(e),busy:this.form.busy,error:this.form.error}}body(e){return e}async#t(e,t){let{form:n}=this,r=await n.submit(()=>this.write(this.service,{on:e,...this.body(t)}));return r?n.take(this.saved(),!0):await this.#r(),r}#n(){let e=this.missing(this.form.values);return e?(this.form.refuse(...e),this.#r(),!0):!1}async#r(){await this.updateComplete,this.renderRoot.querySelector(`[aria-invalid="true"]`)?.focus()}#i},gt=/^\d{1,8}$/,_t=/^\d{4}$/,vt=class extends z{constructor(...e){super(...e),this.form=new A(this,{account:``,pin:``}),this.service=`account_recall`,this.#e=e=>{e.preventDefault(),this.wish(!0)}}get on(){return this.services.account_recall?.on??!1}saved(){return{account:this.services.account_recall?.account??``,pin:``}}missing({account:e,pin:t}){let{texts:n}=this.app;return gt.test(e)?_t.test(t)?void 0:[`pin`,n.text(`settings.pin_invalid`)]:[`account`,n.text(`settings.account_invalid`)]}render(){let{texts:e}=this.app,{form:t,on:n}=this,r={icon:Ae,title:e.text(`service.account_recall`),text:e.text(`settings.account_recall_text`)};if(this.mobile||n){let{account:t}=this.saved(),i=t?g`<dl>
<dt>${e.text(`settings.account`)}</dt>
<dd>${t}</dd>
</dl>`:m;return this.framed(r,n,i,this.mobile?void 0:this.change)}return this.framed(r,n,g`<form class="form pair" novalidate @submit=${this.#e}>
${O({id:`account`,label:e.text(`settings.account`),value:t.values.account,maxlength:8,error:t.problem(`account`),input:e=>{t.set(`account`,e.trim())}})}
${O({id:`pin`,type:`password`,label:e.text(`settings.pin`),value:t.values.pin,maxlength:4,error:t.problem(`pin`),input:e=>{t.set(`pin`,e)}})}
<input hidden type="submit" value=${r.title} />
</form>`,this.change)}#e};vt=r([l(`webcti-account-recall`)],vt);var B=class extends R{#e=new x(this,()=>this.app);render(){let e=this.services.call_as;if(!e)return m;let{texts:t}=this.app,n={value:``,label:t.text(`settings.own_number`)},r=e.identities.map(({number:e,name:t})=>({value:e,label:t||e,...t?{hint:e}:{}})),i=r.find(({value:t})=>t===e.identity)??n;return this.framed({icon:he,title:t.text(`service.call_as`),text:t.text(`settings.call_as_text`)},e.identity!==``,this.mobile?g`<p>${i.label}</p>`:g`
${k({id:`identity`,label:t.text(`settings.identity`),value:this.wished??e.identity,options:[n,...r],error:this.#e.error,change:e=>{this.#t(e)}})}
`)}async#t(e){this.wished=e,await this.#e.run(()=>this.write(`call_as`,{identity:e})),this.wished=void 0}};r([a()],B.prototype,`wished`,void 0),B=r([l(`webcti-call-as`)],B);var yt={phone_lock:{icon:Oe,text:`settings.phone_lock_text`,mobile:!0},clir:{icon:re,text:`settings.clir_text`,mobile:!1},call_waiting:{icon:ie,text:`settings.call_waiting_text`,mobile:!1}},V=class extends R{constructor(...e){super(...e),this.name=`phone_lock`,this.#e=new x(this,()=>this.app)}#e;render(){let{name:e}=this,t=this.services[e];if(!t)return m;let{texts:n}=this.app,{icon:r,text:i,mobile:a}=yt[e],o=`locked_by_admin`in t&&t.locked_by_admin;return this.framed({icon:r,title:n.text(`service.${e}`),text:n.text(i)},t.on,o?g`<p class="note">${n.text(`error.locked_by_admin`)}</p>`:m,this.mobile&&!a?void 0:{wish:t=>void this.#e.run(()=>this.write(e,{on:t})),busy:this.#e.busy,error:this.#e.error})}};r([i({attribute:!1})],V.prototype,`name`,void 0),V=r([l(`webcti-switch-service`)],V);var bt={once:`settings.repeat_once`,daily:`settings.repeat_daily`},xt={answered:`settings.wake_up_answered`,not_answered:`settings.wake_up_not_answered`},St=class extends z{constructor(...e){super(...e),this.form=new A(this,{time:``,repeat:`once`}),this.service=`wake_up`}get on(){return this.services.wake_up?.on??!1}saved(){let{time:e,repeat:t}=this.services.wake_up??{};return{time:e??``,repeat:t??`once`}}missing({time:e}){return e?void 0:[`time`,this.app.texts.text(`settings.time_missing`)]}body({time:e,repeat:t}){return{time:e||null,repeat:t}}render(){let e=this.services.wake_up;if(!e)return m;let{texts:t}=this.app;return this.framed({icon:be,title:t.text(`service.wake_up`),text:t.text(`settings.wake_up_text`)},e.on,this.mobile?this.#t(e):g`${this.#e()} ${this.#t(e)}`,this.mobile?void 0:this.change)}#e(){let{texts:e}=this.app,{form:t}=this;return this.fields(g`<div class="pair">
${O({id:`time`,type:`time`,label:e.text(`settings.time`),value:t.values.time,error:t.problem(`time`),input:e=>{t.set(`time`,e)}})}
${C({id:`repeat`,label:e.text(`settings.repeat`),value:t.values.repeat,error:t.problem(`repeat`),options:Object.entries(bt).map(([t,n])=>({value:t,label:e.text(n)})),change:e=>{t.set(`repeat`,e)}})}
</div>`)}#t({next:e,last_result:t,time:n,repeat:r}){let{texts:i}=this.app;return!e&&!t&&!(this.mobile&&n)?m:g`<dl>
${this.mobile&&n?g`<dt>${i.text(`settings.time`)}</dt>
<dd>${n}, ${i.text(bt[r])}</dd>`:m}
${e?g`<dt>${i.text(`settings.wake_up_next`)}</dt>
<dd title=${i.fullPbxMoment(e)}>${i.pbxMoment(e)}</dd>`:m}
${t?g`<dt>${i.text(`settings.wake_up_last`)}</dt>
<dd title=${i.fullPbxMoment(t.at)}>
${i.pbxMoment(t.at)}, ${i.text(xt[t.result])}
</dd>`:m}
</dl>`}};St=r([l(`webcti-wake-up`)],St);var Ct=h`:host{display:block}.cards{columns:400px 2;column-gap:16px;margin-block-end:16px}.cards > *{display:block;margin-block-end:16px;break-inside:avoid}.cards > :last-child{margin:0}`,H=class extends c{constructor(...e){super(...e),this.subscriber=``,this.services=new w(this,{topics:[`services`,`wake_up`],key:()=>this.subscriber,about:()=>this.subscriber||void 0,load:()=>this.request(`services/get`,this.subscriber?{subscriber:this.subscriber}:{})}),this.written=({detail:{name:e,answer:t}})=>{let{value:n}=this.services;n&&this.services.set(mt(n,e,t))}}static{this.styles=[u,f,D,Ct]}render(){let{value:e,mistake:t}=this.services;return e?this.shown(e):t?S(this.app,t,()=>void this.services.reload()):E(this.app)}};r([i({attribute:!1})],H.prototype,`subscriber`,void 0);var wt=class extends H{shown(e){let{extensionId:t,subscriber:n,written:r}=this;return g`<div class="cards" @webcti-written=${r}>
${e.phone_lock?g`<webcti-switch-service
.extensionId=${t}
.subscriber=${n}
.services=${e}
.name=${`phone_lock`}
></webcti-switch-service>`:m}
${e.wake_up?g`<webcti-wake-up
.extensionId=${t}
.subscriber=${n}
.services=${e}
></webcti-wake-up>`:m}
${e.account_recall?g`<webcti-account-recall
.extensionId=${t}
.subscriber=${n}
.services=${e}
></webcti-account-recall>`:m}
${e.call_as?g`<webcti-call-as
.extensionId=${t}
.subscriber=${n}
.services=${e}
></webcti-call-as>`:m}
${[`clir`,`call_waiting`].map(r=>e[r]?g`<webcti-switch-service
.extensionId=${t}
.subscriber=${n}
.services=${e}
.name=${r}
></webcti-switch-service>`:m)}
</div>`}};wt=r([l(`webcti-services-view`)],wt);var U=class extends c{constructor(...e){super(...e),this.subscriber=``,this.chosen=null,this.recording=!1,this.#e=new x(this,()=>this.app),this.#t=new w(this,{topics:[`services`],key:()=>this.subscriber,about:()=>this.subscriber||void 0,load:async()=>(await this.request(`dnd_messages/list`,this.subscriber?{subscriber:this.subscriber}:{})).items}),this.#s=({detail:e})=>{this.recording=!1,this.#t.set([...this.#t.value??[],e]),this.#c(e.id)}}static{this.styles=[u,f,v,h`:host{display:grid;gap:8px}.choose{display:flex;align-items:end;gap:4px}.field{flex:1}.outlined{justify-self:start}`]}#e;#t;disconnectedCallback(){super.disconnectedCallback(),this.#u()}render(){let e=this.#t.value;if(!e)return m;let{texts:t}=this.app,n=e.find(({id:e})=>e===this.chosen)??e[0];return n?this.mobile?g`<p>${t.text(`settings.message`)}: ${Tt(n)}</p>`:g`
<div class="choose">
${C({id:`message`,label:t.text(`settings.message`),value:n.id,options:e.map(e=>({value:e.id,label:Tt(e)})),change:t=>{this.#u(),this.#c(t===e[0]?.id?null:t)}})}
${this.#n(n)} ${n.own&&!this.subscriber?this.#r(n):m}
</div>
${this.#e.error===void 0?m:g`<p class="error" role="alert">${this.#e.error}</p>`}
${this.#a?this.#i():m}
`:m}#n({id:e}){let{texts:t}=this.app,n=t.text(this.playing?`settings.stop`:`settings.listen`);return g`<button
class="icon"
type="button"
aria-label=${n}
title=${n}
@click=${()=>{this.playing?this.#u():this.#l(e)}}
>
${_(this.playing?ve:le)}
</button>`}#r(e){let t=this.app.texts.text(`settings.message_delete`,{name:e.name});return g`<button
class="icon"
type="button"
aria-label=${t}
title=${t}
@click=${()=>void this.#d(e)}
>
${_(ae)}
</button>`}#i(){return g`
<button class="outlined" type="button" @click=${()=>void this.#o()}>
${_(De)} ${this.app.texts.text(`recording.open`)}
</button>
${this.recording?g`<webcti-message-dialog
.extensionId=${this.extensionId}
.subscriber=${this.subscriber}
@webcti-close=${()=>{this.recording=!1}}
@webcti-recorded=${this.#s}
></webcti-message-dialog>`:m}
`}get#a(){return this.subscriber?ze(this,`manager`):this.extension?.session?.subscriber.may_record_dnd??!1}async#o(){await Re(()=>import(`./message-dialog-D4XkPCnb.js`),[],import.meta.url),this.#u(),this.recording=!0}#s;#c(e){this.dispatchEvent(new CustomEvent(`webcti-choose`,{detail:e}))}async#l(e){await this.#e.run(async()=>{let t=this.subscriber?{subscriber:this.subscriber}:{},n=new Audio(await Ke(this.app,this.extensionId,`dnd-messages/${e}`,t));n.addEventListener(`ended`,()=>{this.#u()}),await n.play(),this.playing=n})}#u(){this.playing?.pause(),this.playing=void 0}async#d({id:e,name:t}){let{texts:n,feedback:r}=this.app,i=n.text(`settings.message_delete`,{name:t});await r.ask({title:i,action:n.text(`dialog.delete`),dangerous:!0})&&await this.#e.run(async()=>{await this.request(`dnd_messages/delete`,{id:e}),this.#t.set((this.#t.value??[]).filter(t=>t.id!==e))})}};r([i({attribute:!1})],U.prototype,`subscriber`,void 0),r([i({attribute:!1})],U.prototype,`chosen`,void 0),r([a()],U.prototype,`recording`,void 0),r([a()],U.prototype,`playing`,void 0),U=r([l(`webcti-dnd-messages`)],U);function Tt({name:e,length:t}){return`${e} (${y(t)})`}var Et=class extends R{#e=new x(this,()=>this.app);render(){let e=this.services.dnd;if(!e)return m;let{texts:t}=this.app,{message:n}=e;return this.framed({icon:Ee,title:t.text(`service.dnd`),text:t.text(`settings.dnd_text`)},e.on,b(this,`F24`)?g`<webcti-dnd-messages
.extensionId=${this.extensionId}
.subscriber=${this.subscriber}
.chosen=${n}
@webcti-choose=${t=>{this.#t(e.on,t.detail)}}
></webcti-dnd-messages>`:m,{wish:e=>{this.#t(e,n)},busy:this.#e.busy,error:this.#e.error})}#t(e,t){let n=b(this,`F24`)?{on:e,message:t}:{on:e};this.#e.run(()=>this.write(`dnd`,n))}};Et=r([l(`webcti-dnd-service`)],Et);var Dt=[{name:`on_no_answer`,feature:`F15`,text:`settings.mobile_no_answer`},{name:`on_dnd`,feature:`F16`,text:`settings.mobile_dnd`},{name:`on_unavailable`,feature:`F17`,text:`settings.mobile_unavailable`}],W=class extends z{constructor(...e){super(...e),this.numberEditable=!1,this.wished={},this.form=new A(this,{number:``}),this.service=`mobile_phone`,this.#e=new x(this,()=>this.app),this.#a=async e=>{e.preventDefault();let{form:t}=this,{number:n}=t.values,r=n?this.missing(t.values):void 0;r?t.refuse(...r):await t.submit(()=>this.write(`mobile_phone`,{number:n}))&&t.take(this.saved(),!0)}}#e;get on(){return this.services.mobile_phone?.on??!1}saved(){return{number:this.services.mobile_phone?.number??``}}missing({number:e}){return e?T(e)===void 0?[`number`,this.app.texts.text(`dial.invalid`)]:void 0:[`number`,this.app.texts.text(`error.no_mobile_number`)]}render(){let e=this.services.mobile_phone;if(!e)return m;let{texts:t}=this.app,n={icon:Me,title:t.text(`service.mobile_phone`),text:t.text(`settings.mobile_text`)},r=g`<p class="note">${t.text(`settings.mobile_none`)}</p>`;return e.number?this.framed(n,e.on,g`${this.#t(e)} ${this.#r(e)}`,{wish:e=>void this.#e.run(()=>this.write(`mobile_phone`,{on:e})),busy:this.#e.busy,error:this.#e.error}):this.unswitched(n,this.numberEditable?this.#i():r)}#t(e){let{texts:t}=this.app;return g`<fieldset>
<legend>${t.text(`settings.mobile_when`)}</legend>
${Dt.filter(({feature:e})=>b(this,e)).map(({name:n,text:r})=>We({id:n,label:t.text(r),checked:this.wished[n]??e[n],disabled:this.mobile,change:e=>void this.#n(n,e)}))}
</fieldset>`}async#n(e,t){this.wished={[e]:t},await this.#e.run(()=>this.write(`mobile_phone`,{[e]:t})),this.wished={}}#r({number:e}){let{texts:t}=this.app;return this.numberEditable?this.#i():g`<dl>
<dt>${t.text(`settings.mobile_number`)}</dt>
<dd>${e}</dd>
</dl>`}#i(){let{form:e}=this,{texts:t}=this.app;return g`<form class="form" novalidate @submit=${this.#a}>
${O({id:`number`,type:`tel`,label:t.text(`settings.mobile_number`),value:e.values.number,error:e.problem(`number`)??e.error,input:t=>{e.set(`number`,t)}})}
${e.changed?g`<div class="actions">
<button class="filled accent" type="submit" ?disabled=${e.busy}>${t.text(`dialog.save`)}</button>
</div>`:m}
</form>`}#a};r([i({attribute:!1})],W.prototype,`numberEditable`,void 0),r([a()],W.prototype,`wished`,void 0),W=r([l(`webcti-mobile-phone`)],W);var G={target:`settings.target`,mobile:!0},Ot={follow_me:{icon:ke,title:`service.follow_me`,text:`settings.follow_me_text`,target:`settings.follow_me_target`,mobile:!1},forwarding:{...G,icon:ge,title:`service.forwarding`,text:`settings.forwarding_text`},"forwardings/always":{...G,icon:ge,title:`settings.forward_always`,text:`settings.forward_always_text`},"forwardings/busy":{...G,icon:me,title:`settings.forward_busy`,text:`settings.forward_busy_text`},"forwardings/no_answer":{...G,icon:pe,title:`settings.forward_no_answer`,text:`settings.forward_no_answer_text`},"forwardings/unavailable":{...G,icon:oe,title:`settings.forward_unavailable`,text:`settings.forward_unavailable_text`}},kt={always:`settings.type_always`,busy:`settings.type_busy`,no_answer:`settings.type_no_answer`,busy_or_no_answer:`settings.type_busy_or_no_answer`},K=class extends z{constructor(...e){super(...e),this.service=`follow_me`,this.form=new A(this,{target:``})}get on(){return this.#n?.on??!1}saved(){let{target:e=``,type:t}=this.#n??{};return t===void 0?{target:e}:{type:t,target:e}}missing({target:e}){let{texts:t}=this.app;return e.trim()===``?[`target`,t.text(`settings.target_missing`)]:T(e)===void 0?[`target`,t.text(`dial.invalid`)]:void 0}render(){if(!this.#n)return m;let{texts:e}=this.app,{on:t}=this,n=Ot[this.service],r={icon:n.icon,title:e.text(n.title),text:e.text(n.text)};if(!this.mobile)return this.framed(r,t,this.#e(n),this.change);let{target:i}=this.saved();return this.framed(r,t,this.#t(n),n.mobile&&i?this.change:void 0)}#e({target:e}){let{texts:t}=this.app,{form:n}=this,{type:r}=n.values;return this.fields(r===void 0?m:C({id:`type`,label:t.text(`settings.type`),value:r,options:Object.entries(kt).map(([e,n])=>({value:e,label:t.text(n)})),error:n.problem(`type`),change:e=>{n.set(`type`,e)}}),O({id:`target`,type:`tel`,label:t.text(e),value:n.values.target,error:n.problem(`target`),input:e=>{n.set(`target`,e)}}))}#t({target:e}){let{texts:t}=this.app,{target:n,type:r}=this.saved();return n?g`<dl>
${r===void 0?m:g`<dt>${t.text(`settings.type`)}</dt>
<dd>${t.text(kt[r])}</dd>`}
<dt>${t.text(e)}</dt>
<dd>${n}</dd>
</dl>`:m}get#n(){let[e,t]=this.service.split(`/`);return e===`forwardings`?this.services.forwardings?.[t]??null:this.services[e]}};r([i({attribute:!1})],K.prototype,`service`,void 0),K=r([l(`webcti-target-service`)],K);var At=[`always`,`busy`,`no_answer`,`unavailable`],q=class extends H{constructor(...e){super(...e),this.numberEditable=!1,this.#e=new w(this,{topics:[`services`],key:()=>b(this,`F21`)?this.subscriber:null,about:()=>this.subscriber||void 0,load:async()=>(await this.request(`forwarding_rules/list`,this.subscriber?{subscriber:this.subscriber}:{})).items})}static{this.styles=[super.styles,h`.advanced{display:flex;align-items:center;gap:16px;min-height:64px;padding:12px 24px;border:1px solid var(--ha-card-border-color,var(--line));border-radius:var(--radius);background:var(--card);color:inherit;text-decoration:none}.advanced:hover{background:color-mix(in srgb,var(--text) 5%,var(--card))}.advanced svg{color:var(--text-soft)}.advanced span{flex:1;min-width:0}.advanced strong{display:block;font-size:16px;font-weight:500;line-height:24px}`]}#e;shown(e){let{extensionId:t,subscriber:n}=this;return g`
<div class="cards" @webcti-written=${this.written}>
${e.mobile_phone?g`<webcti-mobile-phone
.extensionId=${t}
.subscriber=${n}
.services=${e}
.numberEditable=${this.numberEditable}
></webcti-mobile-phone>`:m}
${e.dnd?g`<webcti-dnd-service
.extensionId=${t}
.subscriber=${n}
.services=${e}
></webcti-dnd-service>`:m}
${e.forwarding?this.#t(`forwarding`,e):m}
${e.forwardings?At.map(t=>this.#t(`forwardings/${t}`,e)):m}
${e.follow_me?this.#t(`follow_me`,e):m}
</div>
${b(this,`F21`)&&!this.subscriber?this.#n():m}
`}#t(e,t){return g`<webcti-target-service
.extensionId=${this.extensionId}
.subscriber=${this.subscriber}
.services=${t}
.service=${e}
></webcti-target-service>`}#n(){let{texts:e,router:t}=this.app,n=(this.#e.value??[]).filter(e=>!at(e)).length,r=g`${_(ue)}
<span>
<strong>${e.text(`rules.title`)}</strong>
<span class="soft">${n>0?e.counted(`rules.more`,n):e.text(`rules.text`)}</span>
</span>`;return this.mobile?n>0?g`<div class="advanced">${r}</div>`:g``:g`<a class="advanced" href=${t.href(`settings`,[`forwarding`,`advanced`])}>
${r} ${_(we)}
</a>`}};r([i({attribute:!1})],q.prototype,`numberEditable`,void 0),q=r([l(`webcti-forwarding-view`)],q);var jt=e({ApplicationTab:()=>J}),J=class extends d{static{this.styles=[u,s,f,v,h`:host{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,320px),1fr));gap:16px}legend{margin-block-end:8px;color:var(--text);font-size:16px;font-weight:500;line-height:24px}.note{margin-block-start:8px;color:var(--text-soft);font-size:13px;line-height:18px}`]}#e=new x(this,()=>this.app);#t=new x(this,()=>this.app);#n=new ee(this,()=>this.app.device,e=>e);willUpdate(){let e=this.extension?.session?.subscriber;e!==this.#r&&(this.#r=e,this.#e.busy||(this.wishedLanguage=void 0),this.#t.busy||(this.wishedWay=void 0))}#r;render(){let e=this.extension?.session?.subscriber;return e?g`
<section class="card">${this.#i(e)}</section>
<section class="card">${this.#a()}</section>
<section class="card">${this.#o(e)}</section>
`:m}#i({language:e}){let{texts:t}=this.app,n=this.pbx?.web?.languages??[],r=He(t.language),i=this.#n.value?.language??``;return g`${k({id:`language`,label:t.text(`application.language`),value:this.wishedLanguage??Ue(i,r),options:n.map(e=>({value:e,label:Xe[e]})),error:this.#e.error,change:e=>void this.#s(e)})}
<p class="note">${t.text(`application.language_hint`)}</p>
${Ye(t,{telephones:e,panel:r,busy:this.#e.busy,follow:()=>void this.#s(r)})}`}#a(){let{texts:e,device:t}=this.app;return g`${k({id:`version`,label:e.text(`application.version`),value:this.#n.value?.version??`auto`,options:[{value:`auto`,label:e.text(`application.version_auto`),hint:e.text(`application.version_auto_hint`)},{value:`full`,label:e.text(`application.version_full`),hint:e.text(`application.version_full_hint`)},{value:`mobile`,label:e.text(`application.version_mobile`),hint:e.text(`application.version_mobile_hint`)}],change:e=>{t.choose(e)}})}`}#o({call_back_way:e,mobile_phone_number:t}){let{texts:n}=this.app,r=[{value:`ask`,label:n.text(`application.call_back_ask`)},{value:`extension`,label:n.text(`application.call_back_extension`),hint:n.text(`application.call_back_extension_hint`)},{value:`mobile_phone`,label:n.text(`application.call_back_mobile`),hint:n.text(t?`application.call_back_mobile_hint`:`dialling.no_mobile`),disabled:!t}];return g`${k({id:`way`,label:n.text(`application.call_back`),value:this.wishedWay??e,options:r,error:this.#t.error,change:e=>{this.#c(e)}})}`}async#s(e){this.wishedLanguage=e,await this.#e.run(()=>this.#l({language:e}))?this.app.device.speak(e):this.wishedLanguage=void 0}async#c(e){this.wishedWay=e,await this.#t.run(()=>this.#l({call_back_way:e}))||(this.wishedWay=void 0)}#l(e){return this.request(`subscriber/update`,{fields:e})}};r([a()],J.prototype,`wishedLanguage`,void 0),r([a()],J.prototype,`wishedWay`,void 0),J=r([l(`webcti-settings-application`)],J);var Mt=e({ForwardingTab:()=>Y}),Y=class extends d{constructor(...e){super(...e),this.rules=!1}static{this.styles=D}render(){let{extensionId:e}=this;return this.path[0]!==`advanced`||this.mobile||!b(this,`F21`)?g`<webcti-forwarding-view .extensionId=${e}></webcti-forwarding-view>`:this.rules?g`<webcti-rules .extensionId=${e}></webcti-rules>`:(this.#e(),E(this.app))}async#e(){await Re(()=>Promise.resolve().then(()=>pt),void 0,import.meta.url),this.rules=!0}};r([a()],Y.prototype,`rules`,void 0),Y=r([l(`webcti-settings-forwarding`)],Y);var Nt=e({ServicesTab:()=>X}),X=class extends d{render(){return g`<webcti-services-view .extensionId=${this.extensionId}></webcti-services-view>`}};X=r([l(`webcti-settings-services`)],X);var Pt=4,Ft=32,It={old:``,new:``,repeated:``},Lt=[{id:`old`,label:`subscriber.old_password`},{id:`new`,label:`log_in.new`,hint:`log_in.new_hint`},{id:`repeated`,label:`log_in.repeat`}],Rt=class extends c{static{this.styles=[u,s,f,v,h`h3{margin-block-end:12px;font-size:16px;font-weight:500;line-height:24px}`]}#e=new A(this,It);render(){let{texts:e}=this.app,t=this.#e;return g`<section class="card" aria-labelledby="password">
<h3 id="password">${e.text(`subscriber.password`)}</h3>
<form class="form" novalidate @submit=${this.#t}>
${Lt.map(({id:n,label:r,hint:i})=>O({id:n,type:`password`,label:e.text(r),...i?{hint:e.text(i)}:{},value:t.values[n],maxlength:Ft,autocomplete:n===`old`?`current-password`:`new-password`,error:t.problem(n),input:e=>{t.set(n,e)}}))}
${t.error===void 0?m:g`<p class="error" role="alert">${t.error}</p>`}
<div class="actions">
<button class="outlined" type="submit" ?disabled=${t.busy||!t.changed}>
${e.text(`subscriber.change`)}
</button>
</div>
</form>
</section>`}#t=async e=>{e.preventDefault();let t=this.#e,{texts:n,feedback:r}=this.app,{old:i,new:a,repeated:o}=t.values;i===``?t.refuse(`old`,n.text(`log_in.password_missing`)):a.length<Pt?t.refuse(`new`,n.text(`log_in.new_hint`)):a===this.extension?.number?t.refuse(`new`,n.text(`log_in.same`)):a===o?await t.submit(()=>this.request(`session/set_password`,{new:a,old:i}))&&(t.take(It,!0),r.say(n.text(`subscriber.changed`))):t.refuse(`repeated`,n.text(`log_in.different`)),await this.updateComplete,this.renderRoot.querySelector(`[aria-invalid="true"]`)?.focus()}};Rt=r([l(`webcti-settings-password`)],Rt);var zt=e({SubscriberTab:()=>Z}),Bt=64,Vt=128,Ht={none:`subscriber.licence_none`,cti:`subscriber.licence_cti`,cti_plus:`subscriber.licence_cti_plus`,manager:`subscriber.licence_manager`},Ut={none:`subscriber.phonebook_none`,read:`subscriber.phonebook_read`,edit:`subscriber.phonebook_edit`},Wt={none:`subscriber.recordings_none`,own:`subscriber.recordings_own`,department:`subscriber.recordings_department`,all:`subscriber.recordings_all`},Gt={user:`subscriber.role_user`,manager:`subscriber.role_manager`,administrator:`subscriber.role_administrator`},Z=class extends d{static{this.styles=[u,s,f,v,D,h`:host{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));align-items:start;gap:16px}.column{display:grid;gap:16px}h3{margin-block-end:12px;font-size:16px;font-weight:500;line-height:24px}dl{display:grid;grid-template-columns:fit-content(50%) minmax(0,1fr);gap:10px 20px;margin:0 0 20px}dl:last-child{margin:0}dt{color:var(--text-soft)}dd{margin:0;overflow-wrap:anywhere}.rights .soft{margin-block:-8px 16px}`]}#e=new w(this,{topics:[`subscriber`],load:async()=>{let e=await this.request(`subscriber/get`,{});return this.#t.take({description:e.description,email:e.email}),e}});#t=new A(this,{description:``,email:``});render(){let{value:e,mistake:t}=this.#e;return e?g`
<div class="column">${this.#n(e)}</div>
<div class="column">
${this.#a(e)}
${this.mobile?m:g`<webcti-settings-password .extensionId=${this.extensionId}></webcti-settings-password>`}
</div>
`:t?S(this.app,t,()=>void this.#e.reload()):E(this.app)}#n(e){let{texts:t}=this.app;return g`<section class="card" aria-labelledby="data">
<h3 id="data">${t.text(`subscriber.data`)}</h3>
<dl>
<dt>${t.text(`subscriber.extension`)}</dt>
<dd>${e.extension}</dd>
<dt>${t.text(`subscriber.comment`)}</dt>
<dd dir="auto">${e.comment}</dd>
<dt>${t.text(`subscriber.department`)}</dt>
<dd dir="auto">${e.department?.name??t.text(`subscriber.no_department`)}</dd>
${this.mobile?this.#r(e):m}
</dl>
${this.mobile?m:this.#i()}
</section>`}#r({description:e,email:t}){let{texts:n}=this.app;return g`<dt>${n.text(`subscriber.description`)}</dt>
<dd dir="auto">${e}</dd>
<dt>${n.text(`subscriber.email`)}</dt>
<dd dir="auto">${t}</dd>`}#i(){let{texts:e}=this.app,t=this.#t;return g`<form class="form" novalidate @submit=${this.#o}>
${O({id:`description`,label:e.text(`subscriber.description`),value:t.values.description,maxlength:Bt,error:t.problem(`description`),input:e=>{t.set(`description`,e)}})}
${O({id:`email`,type:`email`,label:e.text(`subscriber.email`),hint:e.text(`subscriber.email_hint`),value:t.values.email,maxlength:Vt,autocomplete:`email`,error:t.problem(`email`),input:e=>{t.set(`email`,e)}})}
${t.error===void 0?m:g`<p class="error" role="alert">${t.error}</p>`}
<div class="actions">
<button class="filled accent" type="submit" ?disabled=${t.busy||!t.changed}>
${e.text(`dialog.save`)}
</button>
</div>
</form>`}#a(e){let{texts:t}=this.app,n=[[`subscriber.roles`,(this.extension?.session?.roles??[]).map(e=>t.text(Gt[e])).join(`, `)],[`subscriber.licence`,t.text(Ht[e.licence])],[`subscriber.phonebook`,t.text(Ut[e.phonebook_access])],[`subscriber.recordings`,t.text(Wt[e.recordings_access])],[`subscriber.dnd_recording`,t.text(e.may_record_dnd?`subscriber.yes`:`subscriber.no`)]];return g`<section class="card rights" aria-labelledby="rights">
<h3 id="rights">${t.text(`subscriber.rights`)}</h3>
<p class="soft">${t.text(`subscriber.rights_text`)}</p>
<dl>
${n.map(([e,n])=>g`<dt>${t.text(e)}</dt>
<dd>${n}</dd>`)}
</dl>
</section>`}#o=async e=>{e.preventDefault();let t=this.#t,{feedback:n,texts:r}=this.app,i=await t.submit(async e=>{this.#e.set(await this.request(`subscriber/update`,{fields:e}))}),{value:a}=this.#e;!i||!a?(await this.updateComplete,this.renderRoot.querySelector(`[aria-invalid="true"]`)?.focus()):(t.take({description:a.description,email:a.email},!0),n.say(r.text(`dialog.saved`)))}};Z=r([l(`webcti-settings-subscriber`)],Z);var Kt={"CTS-202.CL":{keys:8,moduleKeys:20,columns:2,width:32,height:12},"CTS-202.Plus":{keys:16,moduleKeys:20,columns:2,width:32,height:10},"CTS-202.IP":{keys:16,moduleKeys:20,columns:2,width:32,height:10},"CTS-220.IP":{keys:20,moduleKeys:20,columns:2,width:34,height:9},"CTS-330":{keys:24,moduleKeys:30,columns:2,width:36,height:9}},qt={keys:8,moduleKeys:20,columns:2,width:32,height:12};function Q({model:e}){return Kt[e]??qt}function Jt(e){let{keys:t,moduleKeys:n}=Q(e),r=e.modules>0?t:e.keys.length,i=Array.from({length:e.modules},(t,i)=>e.keys.slice(r+i*n,r+(i+1)*n));return[e.keys.slice(0,r),...i].filter(e=>e.length>0)}var Yt=h`.sheet{display:flex;flex-wrap:wrap;gap:8mm;color:#000;font-family:Arial,"Liberation Sans",sans-serif}.strip{display:grid;grid-template-columns:repeat(var(--columns),var(--width));grid-auto-rows:var(--height);align-self:start;border:0 dashed #888;border-width:0.2mm 0 0 0.2mm;background:#fff;break-inside:avoid}.label{display:grid;align-items:center;padding:0 1.5mm;border:0 dashed #888;border-width:0 0.2mm 0.2mm 0;font-size:var(--font-size);line-height:1.1;overflow:hidden;overflow-wrap:anywhere}`;function Xt({labels:e,size:t,fontSize:n,textOf:r}){let{columns:i}=Q(e),a=`--columns: ${i}; --width: ${t.width}mm; --height: ${t.height}mm; --font-size: ${n}pt`;return g`<div class="sheet" style=${a}>
${Jt(e).map(e=>g`<div class="strip">${e.map(e=>g`<div class="label" dir="auto">${r(e)}</div>`)}</div>`)}
</div>`}function Zt(e,t,n){let{contentDocument:r,contentWindow:i}=e;if(!r||!i)return;r.title=t,r.head.querySelector(`style`)?.remove();let a=r.createElement(`style`);a.textContent=`@page { margin: 12mm; } body { margin: 0; } h1 { margin: 0 0 6mm; font: 11pt Arial, sans-serif; }
${Yt.cssText}`,r.head.append(a),ne(g`<h1>${t}</h1>
${Xt(n)}`,r.body),i.print()}var Qt=e({SystemPhoneTab:()=>$}),$t=16,en=[6,7,8,9,10,11,12,14,16],$=class extends d{constructor(...e){super(...e),this.size=nn(),this.printing=!1,this.#e=new w(this,{topics:[`subscriber`],load:async()=>{let e=await this.request(`key_labels/get`,{});return this.#t.take(tn(e)),e}}),this.#t=new A(this,{font_size:10,labels:{}}),this.#l=async e=>{e.preventDefault();let t=this.#t,{feedback:n,texts:r}=this.app,i=this.#e.value?.keys??[],a=await t.submit(async({font_size:e,labels:t})=>{let n=i.flatMap(({position:e,default_label:n})=>{let r=t[String(e)]??n;return r===n?[]:[[String(e),r]]});this.#e.set(await this.request(`key_labels/set`,{font_size:e,labels:Object.fromEntries(n)}))}),{value:o}=this.#e;a&&o&&(t.take(tn(o),!0),n.say(r.text(`dialog.saved`)))}}static{this.styles=[u,s,f,v,D,Yt,h`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}h3{margin-block-end:4px;font-size:16px;font-weight:500;line-height:24px}.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));align-items:start;gap:16px}.side{display:grid;gap:16px}ol{margin:12px 0 0;padding:0;list-style:none}li{display:grid;grid-template-columns:28px minmax(0,1fr) minmax(0,1fr) 44px;align-items:center;gap:12px;min-height:56px;border-block-start:1px solid var(--line)}.position{color:var(--text-soft);font-variant-numeric:tabular-nums;text-align:end}.function{min-width:0;overflow-wrap:anywhere}.sizes{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:16px;align-items:start}.preview{padding:16px;border-radius:10px;background:color-mix(in srgb,var(--text) 10%,transparent);overflow:auto}.actions{margin-block-start:4px}iframe{position:absolute;inset-inline-start:-10000px;width:210mm;height:297mm;border:0}@container page (max-width:600px){li{grid-template-columns:24px minmax(0,1fr) 44px;gap:4px 8px;padding-block:8px}.function{grid-column:2 / -1}.label-field{grid-column:2}}`]}#e;#t;render(){let{value:e,mistake:t}=this.#e;return e?g`<form class="columns" novalidate @submit=${this.#l}>
<section class="card" aria-labelledby="model">
<h3 id="model">${e.model}</h3>
<p class="soft">${this.app.texts.text(`labels.text`)}</p>
${Jt(e).map((e,t)=>this.#n(e,t))}
</section>
<div class="side">${this.#i(e)}</div>
</form>
${this.printing?g`<iframe aria-hidden="true" tabindex="-1" title=${this.app.texts.text(`labels.print`)}></iframe>`:m}`:t?S(this.app,t,()=>void this.#e.reload()):E(this.app)}#n(e,t){let{texts:n}=this.app,r=t===0?n.text(`labels.phone`):n.text(`labels.module`,{module:n.number(t)});return g`<ol aria-label=${r}>
${e.map(e=>this.#r(e))}
</ol>`}#r(e){let{texts:t}=this.app,{labels:n}=this.#t.values,r=String(e.position),i=t.text(`labels.usual`,{position:r,label:e.default_label}),a=n[r]??``;return g`<li>
<span class="position" aria-hidden="true">${r}</span>
<span class="function ${e.function?``:`soft`}" dir="auto">
${e.function?e.default_label||e.value:t.text(`labels.free`)}
${e.value&&e.value!==e.default_label?g`<span class="soft">${e.value}</span>`:m}
</span>
<div class="label-field">
<input
type="text"
maxlength=${$t}
autocomplete="off"
aria-label=${t.text(`labels.key`,{position:r})}
.value=${a}
@input=${e=>{this.#s(r,e.target.value)}}
/>
</div>
${a===e.default_label?m:g`<button
class="icon"
type="button"
aria-label=${i}
title=${i}
@click=${()=>{this.#s(r,e.default_label)}}
>
${_(de)}
</button>`}
</li>`}#i(e){let{texts:t}=this.app,n=this.#t,{width:r,height:i}=this.size??Q(e),a=[...new Set([...en,n.values.font_size])].sort((e,t)=>e-t);return g`<section class="card side" aria-labelledby="preview">
<h3 id="preview">${t.text(`labels.preview`)}</h3>
<div class="sizes">
${C({id:`font-size`,label:t.text(`labels.font_size`),value:String(n.values.font_size),options:a.map(e=>({value:String(e),label:t.text(`labels.points`,{size:t.number(e)})})),error:n.problem(`font_size`),change:e=>{n.set(`font_size`,Number(e))}})}
${this.#a(`width`,`labels.width`,r,i)}
${this.#a(`height`,`labels.height`,r,i)}
</div>
<p class="soft">${t.text(`labels.size_hint`)}</p>
<div class="preview" tabindex="0" role="group" aria-labelledby="preview">${Xt(this.#o(e))}</div>
${n.error===void 0?m:g`<p class="error" role="alert">${n.error}</p>`}
${n.changed?g`<p class="soft">${t.text(`labels.unsaved`)}</p>`:m}
<div class="actions">
<button class="filled accent" type="submit" ?disabled=${n.busy||!n.changed}>
${t.text(`dialog.save`)}
</button>
<button class="outlined" type="button" @click=${()=>void this.#c(e)}>
${_(se)} ${t.text(`labels.print`)}
</button>
</div>
</section>`}#a(e,t,n,r){let i={width:n,height:r};return O({id:e,type:`number`,label:this.app.texts.text(t),value:String(i[e]),input:t=>{let n=Number(t);n>=5&&n<=90&&(this.size={...i,[e]:n},Ie(`label-size`,JSON.stringify(this.size)))}})}#o(e){let{values:t}=this.#t;return{labels:e,size:this.size??Q(e),fontSize:t.font_size,textOf:({position:e})=>t.labels[String(e)]??``}}#s(e,t){let{labels:n}=this.#t.values;this.#t.set(`labels`,{...n,[e]:t})}async#c(e){let t=this.extension?.number??``,n=this.app.texts.text(`labels.sheet`,{extension:t,model:e.model});this.printing=!0,await this.updateComplete,Zt(this.paper,n,this.#o(e))}#l};r([a()],$.prototype,`size`,void 0),r([a()],$.prototype,`printing`,void 0),r([Fe(`iframe`)],$.prototype,`paper`,void 0),$=r([l(`webcti-settings-system-phone`)],$);function tn({font_size:e,keys:t}){return{font_size:e,labels:Object.fromEntries(t.map(({position:e,label:t})=>[String(e),t]))}}function nn(){try{return JSON.parse(Le(`label-size`)??``)}catch{return}}export{jt as a,Mt as i,zt as n,M as o,Nt as r,Qt as t};