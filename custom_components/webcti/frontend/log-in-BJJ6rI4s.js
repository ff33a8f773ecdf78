import{c as e,h as t,n,o as r,p as i,r as a,s as o,t as s,u as c,v as l,w as u,x as d}from"./theme-Dtxe1cKv.js";import{t as f}from"./form-DyIIYMOF.js";import{t as p}from"./forms-DgYvCJ2T.js";import{b as m,g as h,o as g,s as _,w as v,x as y}from"./panel-Cd0nXFom.js";var b=4,x=32,S=class extends r{static{this.styles=[a,s,p,u`h2{margin-block-end:8px;font-size:22px;font-weight:500;line-height:30px}.form{margin-block-start:20px}.actions{justify-content:end}`]}#e=new f(this,{new:``,repeated:``});render(){let{texts:e}=this.app,t=this.#e;return d`
<h2>${e.text(`log_in.new_title`)}</h2>
<p class="soft">${e.text(`log_in.new_text`)}</p>
<form class="form" novalidate @submit=${this.#t}>
${y({id:`new`,type:`password`,label:e.text(`log_in.new`),hint:e.text(`log_in.new_hint`),value:t.values.new,maxlength:x,autocomplete:`new-password`,error:t.problem(`new`),input:e=>{t.set(`new`,e)}})}
${y({id:`repeated`,type:`password`,label:e.text(`log_in.repeat`),value:t.values.repeated,maxlength:x,autocomplete:`new-password`,error:t.problem(`repeated`),input:e=>{t.set(`repeated`,e)}})}
${t.error===void 0?l:d`<p class="error" role="alert">${t.error}</p>`}
<div class="actions">
<button type="button" @click=${this.#n}>${e.text(`dialog.cancel`)}</button>
<button class="filled accent" type="submit" ?disabled=${t.busy}>${e.text(`dialog.save`)}</button>
</div>
</form>
`}#t=async e=>{e.preventDefault();let t=this.#e,{texts:n}=this.app,{new:r,repeated:i}=t.values;r.length<b?t.refuse(`new`,n.text(`log_in.new_hint`)):r===this.extension?.number?t.refuse(`new`,n.text(`log_in.same`)):r===i?await t.submit(()=>this.request(`session/set_password`,{new:r,old:null})):t.refuse(`repeated`,n.text(`log_in.different`))};#n=()=>{this.#e.submit(()=>this.request(`session/delete`,{}))}};S=e([i(`webcti-new-password`)],S);var C=/^\d{1,8}$/,w=32,T=class extends o{constructor(...e){super(...e),this.reminding=!1,this.reminded=!1,this.#t=new f(this,{pbx:``,extension:``,password:``}),this.#n=new h(this,{topics:[],key:()=>this.#r?null:``,load:()=>this.app.session.requestGeneral(`pbx/list`)}),this.#f=async e=>{e.preventDefault();let t=this.#t,{password:n}=t.values;if(!this.#d())return;if(n===``){t.refuse(`password`,this.app.texts.text(`log_in.password_missing`));return}let[r,i]=[this.#l,this.#u],a=this.#r!==void 0,o=await t.submit(async()=>{try{await this.app.session.requestAs(r,i,`session/create`,{password:n})}catch(e){let t=c.from(e);throw new c(t.code,t.message)}});t.values={...t.values,password:``},o&&!a&&(this.#e={entry:r,number:i}),this.requestUpdate()},this.#p=async e=>{e.preventDefault(),this.#d()&&(this.reminded=await this.#t.submit(()=>this.app.session.requestAs(this.#l,this.#u,`session/remind`,{})))},this.#m=()=>{this.reminding=!this.reminding,this.reminded=!1}}static{this.styles=[a,n,s,p,_,u`.card{max-width:440px;margin:4vh auto 0}h2{font-size:22px;line-height:30px}.form{margin-block-start:20px}.submit{width:100%;min-height:48px}.foot{justify-content:space-between;margin-block-start:12px}.foot .quiet{margin-inline-start:-12px}`]}#e;#t;#n;get#r(){return this.app.router.destination.screen===`log-in`?void 0:this.extension}willUpdate(){let{extensions:e,pbxs:t}=this.app.store.state,n=[...e.values()].find(({pbx:e,number:n})=>n===this.#e?.number&&t.get(e)?.entry_id===this.#e.entry);n&&(this.#e=void 0,v(n.id),this.app.router.replace(`start`,[],n.id))}connectedCallback(){super.connectedCallback(),this.#i=this.app.store.subscribe(()=>{this.requestUpdate()})}#i;disconnectedCallback(){super.disconnectedCallback(),this.#i?.()}render(){if(this.#r?.access===`password_required`)return d`<section class="card">
<webcti-new-password .extensionId=${this.extensionId}></webcti-new-password>
</section>`;let e=this.#n.value?.items??[];if(!this.#r&&e.length===0){if(this.#n.loading)return g(this.app,4);let e=this.app.session.hass?.user?.is_admin??!1;return d`<webcti-no-extension ?admin=${e}></webcti-no-extension>`}return d`<section class="card" aria-labelledby="title">
${this.reminding?this.#o():this.#a()} ${this.#c()}
</section>`}#a(){let{texts:e}=this.app,t=this.#t;return d`
<h2 id="title">${e.text(`log_in.title`)}</h2>
<p class="soft">${e.text(`log_in.intro`)}</p>
<form class="form" novalidate @submit=${this.#f}>
${this.#s()}
${y({id:`password`,type:`password`,label:e.text(`log_in.password`),value:t.values.password,maxlength:w,autocomplete:`current-password`,required:!0,error:t.problem(`password`),input:e=>{t.set(`password`,e)}})}
${t.error===void 0?l:d`<p class="error" role="alert">${t.error}</p>`}
<button class="filled accent submit" type="submit" ?disabled=${t.busy}>${e.text(`log_in.title`)}</button>
</form>
`}#o(){let{texts:e}=this.app,t=this.#t;return d`
<h2 id="title">${e.text(`log_in.forgotten`)}</h2>
<p class="soft">${e.text(`log_in.remind_text`)}</p>
<form class="form" novalidate @submit=${this.#p}>
${this.#s()} ${t.error===void 0?l:d`<p class="error" role="alert">${t.error}</p>`}
<p role="status">${this.reminded?e.text(`log_in.reminded`):l}</p>
<button class="filled accent submit" type="submit" ?disabled=${t.busy}>
${e.text(`log_in.remind`)}
</button>
</form>
`}#s(){let{texts:e}=this.app,t=this.#t,n=this.#n.value?.items??[];return d`
${!this.#r&&n.length>1?m({id:`pbx`,label:e.text(`log_in.pbx`),value:this.#l,options:n.map(({entry_id:e,name:t})=>({value:e,label:t})),change:e=>{t.set(`pbx`,e)}}):l}
${y({id:`extension`,type:`tel`,label:e.text(`log_in.extension`),value:this.#u,maxlength:8,autocomplete:`username`,required:!0,disabled:this.#r!==void 0,error:t.problem(`extension`),input:e=>{t.set(`extension`,e.trim())}})}
`}#c(){let{texts:e,device:t}=this.app;return d`<div class="actions foot">
<button class="quiet" type="button" @click=${this.#m}>
${e.text(this.reminding?`log_in.back`:`log_in.forgotten`)}
</button>
<button
class="quiet"
type="button"
@click=${()=>{t.choose(this.mobile?`full`:`mobile`)}}
>
${e.text(this.mobile?`log_in.to_full`:`log_in.to_mobile`)}
</button>
</div>`}get#l(){return this.#r?this.pbx?.entry_id??``:this.#t.values.pbx||(this.#n.value?.items[0]?.entry_id??``)}get#u(){return this.#r?.number??this.#t.values.extension}#d(){let e=C.test(this.#u);return e||this.#t.refuse(`extension`,this.app.texts.text(`log_in.extension_invalid`)),e}#f;#p;#m};e([t()],T.prototype,`reminding`,void 0),e([t()],T.prototype,`reminded`,void 0),T=e([i(`webcti-log-in-screen`)],T);export{T as LogInScreen};