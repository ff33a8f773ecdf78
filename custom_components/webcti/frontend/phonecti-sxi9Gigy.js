import{L as e,ht as t,t as n}from"./icon-DbuUAH21.js";import{c as r,n as i,p as a,r as o,s,t as c,u as l,v as u,w as d,x as f}from"./theme-Dtxe1cKv.js";import{_ as p,a as m,g as h,i as g,o as _,s as v}from"./panel-Cd0nXFom.js";import{t as y}from"./files-Drl-UC2F.js";var b=1048576,x=class extends s{static{this.styles=[o,i,c,v,d`.card{max-width:640px}h2{font-size:20px;line-height:28px}.actions{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;margin-block-start:20px}.actions button{max-width:100%;overflow-wrap:anywhere}`]}#e=new p(this,()=>this.app);#t=new h(this,{topics:[`session`],load:async()=>{try{return await this.request(`phonecti/get`,{})}catch(e){if(l.from(e).code===`not_found`)return null;throw e}}});render(){let{texts:e}=this.app;return f`<section class="card" aria-labelledby="title">
<h2 id="title">${e.text(`phonecti.title`)}</h2>
${this.#n()}
</section>`}#n(){let{texts:r}=this.app,{value:i,mistake:a}=this.#t;return i===null?g(r.text(`phonecti.none`),t):i?f`<p>${r.text(`phonecti.text`)}</p>
<div class="actions">
<button class="filled accent" type="button" ?disabled=${this.#e.busy} @click=${this.#r}>
${n(e)} ${r.text(`phonecti.download`,{name:i.name})}
</button>
<span class="soft">${r.number(Math.round(i.size/b*10)/10)} MB</span>
</div>
${this.#e.error===void 0?u:f`<p class="error" role="alert">${this.#e.error}</p>`}`:a?m(this.app,a,()=>void this.#t.reload()):_(this.app,2)}#r=()=>{this.#e.run(()=>y(this.app,this.extensionId,`phonecti`))}};x=r([a(`webcti-phonecti-screen`)],x);export{x as PhonectiScreen};