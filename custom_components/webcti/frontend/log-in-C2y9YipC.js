import{a as e,f as t,h as n,n as r,r as i,s as a,t as o,u as s}from"./screen-element-B3xCHNOI.js";import{c,f as l,i as u,l as d,p as f,r as p,s as m}from"./states-DHz-SyXc.js";import{t as h}from"./forms-ByJ2nEBr.js";import{f as g,g as _,h as v,p as y,u as b}from"./panel-Dw3L1ty1.js";var x=class{#e;#t;#n;constructor(e,t){this.busy=!1,this.#n={},this.#e=e,this.values=t,this.#t=t,e.addController(this)}hostConnected(){this.error=void 0}get changed(){return JSON.stringify(this.values)!==JSON.stringify(this.#t)}take(e,t=!1){(t||!this.changed)&&(this.#t=e,this.values=e,this.#n={},this.error=void 0,this.#e.requestUpdate())}set(e,t){this.values={...this.values,[e]:t},this.#n={...this.#n,[e]:void 0},this.error=void 0,this.#e.requestUpdate()}problem(e){return this.#n[e]}refuse(e,t){this.#n={...this.#n,[e]:t},this.#e.requestUpdate()}async submit(e){if(this.busy)return!1;this.busy=!0,this.#n={},this.error=void 0,this.#e.requestUpdate();try{let{values:t}=this;return await e(t),this.#t=t,!0}catch(e){let t=await f(e,this.#e.app),{field:n}=l.from(e);return n in this.values?this.#n={[n]:t}:this.error=t,!1}finally{this.busy=!1,this.#e.requestUpdate()}}},S=4,C=32,w=class extends o{static{this.styles=[d,m,h,n`
      h2 {
        margin-block-end: 8px;
        font-size: 22px;
        font-weight: 500;
        line-height: 30px;
      }

      .form {
        margin-block-start: 20px;
      }

      .actions {
        justify-content: end;
      }
    `]}#e=new x(this,{new:``,repeated:``});render(){let{texts:e}=this.app,n=this.#e;return t`
      <h2>${e.text(`log_in.new_title`)}</h2>
      <p class="soft">${e.text(`log_in.new_text`)}</p>
      <form class="form" novalidate @submit=${this.#t}>
        ${y({id:`new`,type:`password`,label:e.text(`log_in.new`),hint:e.text(`log_in.new_hint`),value:n.values.new,maxlength:C,autocomplete:`new-password`,error:n.problem(`new`),input:e=>{n.set(`new`,e)}})}
        ${y({id:`repeated`,type:`password`,label:e.text(`log_in.repeat`),value:n.values.repeated,maxlength:C,autocomplete:`new-password`,error:n.problem(`repeated`),input:e=>{n.set(`repeated`,e)}})}
        ${n.error===void 0?s:t`<p class="error" role="alert">${n.error}</p>`}
        <div class="actions">
          <button type="button" @click=${this.#n}>${e.text(`dialog.cancel`)}</button>
          <button class="filled accent" type="submit" ?disabled=${n.busy}>${e.text(`dialog.save`)}</button>
        </div>
      </form>
    `}#t=async e=>{e.preventDefault();let t=this.#e,{texts:n}=this.app,{new:r,repeated:i}=t.values;r.length<S?t.refuse(`new`,n.text(`log_in.new_hint`)):r===this.extension?.number?t.refuse(`new`,n.text(`log_in.same`)):r===i?await t.submit(()=>this.request(`session/set_password`,{new:r,old:null})):t.refuse(`repeated`,n.text(`log_in.different`))};#n=()=>{this.#e.submit(()=>this.request(`session/delete`,{}))}};w=i([e(`webcti-new-password`)],w);var T=/^\d{1,8}$/,E=32,D=class extends r{constructor(...e){super(...e),this.reminding=!1,this.reminded=!1,this.#t=new x(this,{pbx:``,extension:``,password:``}),this.#n=new b(this,{topics:[],load:()=>this.app.session.requestGeneral(`pbx/list`)}),this.#f=async e=>{e.preventDefault();let t=this.#t,{password:n}=t.values;if(!this.#d())return;if(n===``){t.refuse(`password`,this.app.texts.text(`log_in.password_missing`));return}let[r,i]=[this.#l,this.#u],a=this.#r!==void 0,o=await t.submit(async()=>{try{await this.app.session.requestAs(r,i,`session/create`,{password:n})}catch(e){let t=l.from(e);throw new l(t.code,t.message)}});t.values={...t.values,password:``},o&&!a&&(this.#e={entry:r,number:i},this.requestUpdate())},this.#p=async e=>{e.preventDefault(),this.#d()&&(this.reminded=await this.#t.submit(()=>this.app.session.requestAs(this.#l,this.#u,`session/remind`,{})))},this.#m=()=>{this.reminding=!this.reminding,this.reminded=!1}}static{this.styles=[d,c,m,h,u,n`
      .card {
        max-width: 440px;
        margin: 4vh auto 0;
      }

      h2 {
        font-size: 22px;
        line-height: 30px;
      }

      .form {
        margin-block-start: 20px;
      }

      .submit {
        width: 100%;
        min-height: 48px;
      }

      .foot {
        justify-content: space-between;
        margin-block-start: 12px;
      }

      .foot .quiet {
        margin-inline-start: -12px;
      }
    `]}#e;#t;#n;get#r(){return this.app.router.destination.screen===_.name?void 0:this.extension}willUpdate(){let{extensions:e,pbxs:t}=this.app.store.state,n=[...e.values()].find(({pbx:e,number:n})=>n===this.#e?.number&&t.get(e)?.entry_id===this.#e.entry);n&&(this.#e=void 0,v(n.id),this.app.router.replace(`start`,[],n.id))}connectedCallback(){super.connectedCallback(),this.#i=this.app.store.subscribe(()=>{this.requestUpdate()})}#i;disconnectedCallback(){super.disconnectedCallback(),this.#i?.()}render(){if(this.#r?.access===`password_required`)return t`<section class="card">
        <webcti-new-password .extensionId=${this.extensionId}></webcti-new-password>
      </section>`;let e=this.#n.value?.items??[];if(!this.#r&&e.length===0){if(this.#n.loading)return p(this.app,4);let e=this.app.session.hass?.user?.is_admin??!1;return t`<webcti-no-extension ?admin=${e}></webcti-no-extension>`}return t`<section class="card" aria-labelledby="title">
      ${this.reminding?this.#o():this.#a()} ${this.#c()}
    </section>`}#a(){let{texts:e}=this.app,n=this.#t;return t`
      <h2 id="title">${e.text(`log_in.title`)}</h2>
      <p class="soft">${e.text(`log_in.intro`)}</p>
      <form class="form" novalidate @submit=${this.#f}>
        ${this.#s()}
        ${y({id:`password`,type:`password`,label:e.text(`log_in.password`),value:n.values.password,maxlength:E,autocomplete:`current-password`,required:!0,error:n.problem(`password`),input:e=>{n.set(`password`,e)}})}
        ${n.error===void 0?s:t`<p class="error" role="alert">${n.error}</p>`}
        <button class="filled accent submit" type="submit" ?disabled=${n.busy}>${e.text(`log_in.title`)}</button>
      </form>
    `}#o(){let{texts:e}=this.app,n=this.#t;return t`
      <h2 id="title">${e.text(`log_in.forgotten`)}</h2>
      <p class="soft">${e.text(`log_in.remind_text`)}</p>
      <form class="form" novalidate @submit=${this.#p}>
        ${this.#s()} ${n.error===void 0?s:t`<p class="error" role="alert">${n.error}</p>`}
        <p role="status">${this.reminded?e.text(`log_in.reminded`):s}</p>
        <button class="filled accent submit" type="submit" ?disabled=${n.busy}>
          ${e.text(`log_in.remind`)}
        </button>
      </form>
    `}#s(){let{texts:e}=this.app,n=this.#t,r=this.#n.value?.items??[];return t`
      ${!this.#r&&r.length>1?g({id:`pbx`,label:e.text(`log_in.pbx`),value:this.#l,options:r.map(({entry_id:e,name:t})=>({value:e,label:t})),change:e=>{n.set(`pbx`,e)}}):s}
      ${y({id:`extension`,type:`tel`,label:e.text(`log_in.extension`),value:this.#u,maxlength:8,autocomplete:`username`,required:!0,disabled:this.#r!==void 0,error:n.problem(`extension`),input:e=>{n.set(`extension`,e.trim())}})}
    `}#c(){let{texts:e,device:n}=this.app;return t`<div class="actions foot">
      <button class="quiet" type="button" @click=${this.#m}>
        ${e.text(this.reminding?`log_in.back`:`log_in.forgotten`)}
      </button>
      <button
        class="quiet"
        type="button"
        @click=${()=>{n.choose(this.mobile?`full`:`mobile`)}}
      >
        ${e.text(this.mobile?`log_in.to_full`:`log_in.to_mobile`)}
      </button>
    </div>`}get#l(){return this.#r?this.pbx?.entry_id??``:this.#t.values.pbx||(this.#n.value?.items[0]?.entry_id??``)}get#u(){return this.#r?.number??this.#t.values.extension}#d(){let e=T.test(this.#u);return e||this.#t.refuse(`extension`,this.app.texts.text(`log_in.extension_invalid`)),e}#f;#p;#m};i([a()],D.prototype,`reminding`,void 0),i([a()],D.prototype,`reminded`,void 0),D=i([e(`webcti-log-in-screen`)],D);export{D as LogInScreen};