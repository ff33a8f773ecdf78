import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,n as l,o as u,r as d,s as f,t as p,u as m}from"./screen-element-B3xCHNOI.js";import{$ as h,B as ee,D as te,E as ne,F as re,G as ie,J as ae,K as oe,L as se,M as ce,N as le,O as ue,P as de,Q as fe,R as pe,T as me,U as he,V as ge,W as _e,X as ve,Y as ye,_ as be,a as xe,at as Se,b as Ce,d as we,et as g,f as _,g as Te,h as Ee,i as De,j as Oe,k as ke,l as v,lt as Ae,m as je,nt as Me,o as y,p as b,q as Ne,s as x,st as Pe,t as Fe,tt as Ie,u as S,v as Le,w as Re}from"./states-DHz-SyXc.js";import{a as ze,c as C,d as w,i as Be,l as Ve,n as He,o as Ue,r as T,s as E,t as We,u as D}from"./forms-ByJ2nEBr.js";var Ge=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},Ke=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},qe=class extends Ge{constructor(t,n,r){super(n.context===void 0?r:n.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=t=>{if(t.context!==this.context||(t.contextTarget??t.composedPath()[0])===this.host)return;let n=new Set;for(let[t,{consumerHost:r}]of this.subscriptions)n.has(t)||(n.add(t),r.dispatchEvent(new e(this.context,r,t,!0)));t.stopPropagation()},this.host=t,this.context=n.context===void 0?n:n.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new Ke(this.context,this.host))}},Je=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function O(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Je(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Je(n,r,{get(){return a(this)}})}}var Ye=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},k=Ve(class extends D{constructor(e){if(super(e),e.type!==w.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,i]){let a=He(e),{values:o,keys:s}=this.dt(t,n,i);if(!Array.isArray(a))return this.ut=s,o;let c=this.ut??=[],l=[],u,d,f=0,p=a.length-1,m=0,h=o.length-1;for(;f<=p&&m<=h;)if(a[f]===null)f++;else if(a[p]===null)p--;else if(c[f]===s[m])l[m]=E(a[f],o[m]),f++,m++;else if(c[p]===s[h])l[h]=E(a[p],o[h]),p--,h--;else if(c[f]===s[h])l[h]=E(a[f],o[h]),C(e,l[h+1],a[f]),f++,h--;else if(c[p]===s[m])l[m]=E(a[p],o[m]),C(e,a[f],a[p]),p--,m++;else if(u===void 0&&(u=Ye(s,m,h),d=Ye(c,f,p)),u.has(c[f])){if(u.has(c[p])){let t=d.get(s[m]),n=t===void 0?null:a[t];if(n===null){let t=C(e,a[f]);E(t,o[m]),l[m]=t}else l[m]=E(n,o[m]),C(e,a[f],n),a[t]=null;m++}else T(a[p]),p--}else T(a[f]),f++;for(;m<=h;){let t=C(e,l[h+1]);E(t,o[m]),l[m++]=t}for(;f<=p;){let e=a[f++];e!==null&&T(e)}return this.ut=s,ze(e,l),r}}),A=class{#e;#t=new Set;constructor(e){this.#e=e}get state(){return this.#e}set state(e){if(e!==this.#e){this.#e=e;for(let e of[...this.#t])e()}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}},Xe=[`auto`,`full`,`mobile`],Ze=`(max-width: 600px), (max-width: 950px) and (max-height: 500px) and (pointer: coarse)`,Qe=class extends A{#e=window.matchMedia(Ze);constructor(){super({version:`auto`,mobile:!1,language:``});let e=Xe.find(e=>e===j(`version`))??`auto`;this.state={version:e,mobile:this.#t(e),language:j(`language`)??``},this.#e.addEventListener(`change`,()=>{this.choose(this.state.version)})}choose(e){$e(`version`,e);let t=this.#t(e);(e!==this.state.version||t!==this.state.mobile)&&(this.state={...this.state,version:e,mobile:t})}speak(e){$e(`language`,e),this.state={...this.state,language:e}}#t(e){return e===`auto`?this.#e.matches:e===`mobile`}};function j(e){try{return localStorage.getItem(`webcti-${e}`)??void 0}catch{return}}function $e(e,t){try{localStorage.setItem(`webcti-${e}`,t)}catch{}}var et=[`calling_extension`,`calling_mobile_phone`,`calling_number`],tt=class extends A{#e;#t;constructor(e,t,n){super({step:`none`}),this.#e=e,this.#t=n,t.subscribe(this.#a)}async dial(e){let t=this.#e.state.extensions.get(e.extension);if(!t)return;if(t.access!==`ready`){await this.#r(e,()=>this.#t.dial(e.extension,e.number));return}let n=nt(t);n?await this.#n(e,n):this.state={step:`ask`,wish:e}}async choose(e,t){if(this.state.step!==`ask`)return;let{wish:n}=this.state;if(t){let t={call_back_way:e};this.#t.request(n.extension,`subscriber/update`,{fields:t}).catch(()=>void 0)}await this.#n(n,e)}async giveUp(){let{state:e}=this;this.state={step:`none`},e.step===`calling`&&await this.#t.request(e.wish.extension,`calls/delete`,{id:e.id}).catch(()=>void 0)}async#n(e,t){let{extension:n,number:r}=e;await this.#r(e,async()=>{let{id:i}=await this.#t.request(n,`calls/create`,{number:r,via:t}),a=t===`extension`?`calling_extension`:`calling_mobile_phone`;this.state={step:`calling`,wish:e,via:t,id:i,leg:a},await this.#i()})}async#r(e,t){this.state={step:`none`};try{await t()}catch(t){this.state={step:`failed`,wish:e,failure:t}}}async#i(){let{state:e}=this;if(e.step!==`calling`)return;let{wish:t,id:n}=e,r=await this.#t.request(t.extension,`calls/get`,{id:n});this.state===e&&(this.state=r.state===`failed`?{step:`failed`,wish:t,failure:new _(r.reason,``)}:et.includes(r.state)?{...e,leg:r.state}:{step:`none`})}#a=({topic:e,id:t})=>{let{state:n}=this;n.step===`calling`&&(e===`all`||e===`call`&&t===n.id)&&this.#i().catch(e=>{this.state={step:`failed`,wish:n.wish,failure:e}})}};function nt({session:e}){let t=e?.subscriber.call_back_way??`ask`;return e?.subscriber.mobile_phone_number?t===`ask`?void 0:t:`extension`}var rt={done:5,mistake:12},it=class extends A{#e=0;constructor(){super({notices:[],question:void 0,work:void 0})}say(e,t=`done`){let n=++this.#e;this.state={...this.state,notices:[...this.state.notices.slice(-2),{id:n,text:e,tone:t}]},setTimeout(()=>{this.dismiss(n)},rt[t]*1e3)}dismiss(e){let t=this.state.notices.filter(t=>t.id!==e);t.length<this.state.notices.length&&(this.state={...this.state,notices:t})}ask(e){return this.state.question?.answer(!1),new Promise(t=>{let n=e=>{this.state={...this.state,question:void 0},t(e)};this.state={...this.state,question:{...e,answer:n}}})}async during(e,t){let n=new AbortController,r=()=>{n.abort()},i=(t,n)=>{this.state={...this.state,work:{title:e,done:t,total:n,cancel:r}}};i(0);try{return await t(i,n.signal)}finally{this.state={...this.state,work:void 0}}}};function M(e,t=!1){t?history.replaceState(null,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}function at(e){e.dispatchEvent(new CustomEvent(`hass-toggle-menu`,{bubbles:!0,composed:!0}))}function ot(e){let[t=``,n=``,...r]=(e?.path??``).split(`/`).slice(1).map(lt);return{screen:t||`start`,extension:n||void 0,path:r.filter(Boolean)}}var st=class{#e;constructor(e){this.follow=e=>{let t=e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey,n=e.composedPath().find(e=>e instanceof HTMLAnchorElement);e.defaultPrevented||t||!n||n.target||n.hasAttribute(`download`)||n.origin===location.origin&&ct(n.pathname,this.route?.prefix??`/webcti`)&&(e.preventDefault(),M(n.pathname+n.search))},this.#e=e}get destination(){return ot(this.route)}href(e,t=[],n=this.#e()){let r=[e,...n?[n,...t]:[]].map(encodeURIComponent);return[this.route?.prefix??`/webcti`,...r].join(`/`)}go(e,t=[],n){M(this.href(e,t,n))}replace(e,t=[],n){M(this.href(e,t,n),!0)}};function ct(e,t){return e===t||e.startsWith(`${t}/`)}function lt(e){try{return decodeURIComponent(e)}catch{return e}}var ut=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),dt=function(e,t){return new URL(e,t).href},ft={},pt=function(e){return e.pathname.endsWith(`.css`)},mt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},N=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=dt(t,n);let r=s(t),i=pt(r);return mt(ft,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:ut,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},P=({extension:e})=>e?.access===`ready`,ht=[{name:`start`,title:`screen.start`,icon:de,load:()=>N(()=>import(`./start-7IVmqs_g.js`),[],import.meta.url),offered:({extension:e})=>e!==void 0},{name:`history`,title:`screen.history`,icon:le,load:()=>N(()=>import(`./history-CAZMo10i.js`),[],import.meta.url),offered:P},{name:`phonebook`,title:`screen.phonebook`,icon:Re,load:()=>N(()=>import(`./phonebook-Wrr8GOPG.js`),[],import.meta.url),offered:P},{name:`costs`,title:`screen.costs`,icon:me,load:()=>N(()=>import(`./costs-Engskl48.js`),[],import.meta.url),offered:P},{name:`settings`,title:`screen.settings`,icon:ke,load:()=>N(()=>import(`./settings-80yvh5cm.js`),[],import.meta.url),offered:P},{name:`phonecti`,title:`screen.phonecti`,icon:ce,load:()=>N(()=>import(`./phonecti-CGpdAMD5.js`),[],import.meta.url),offered:e=>P(e)&&!e.mobile&&gt(e,`F28`)},{name:`management`,title:`screen.management`,icon:Te,load:()=>N(()=>import(`./management-BMXuJYFP.js`),[],import.meta.url),offered:e=>P(e)&&!e.mobile&&gt(e,`F29`)&&_t(e,`manager`)},{name:`administration`,title:`screen.administration`,icon:Pe,load:()=>N(()=>import(`./administration-LFmrsokY.js`),[],import.meta.url),offered:e=>P(e)&&!e.mobile&&_t(e,`administrator`)},{name:`assignments`,title:`screen.assignments`,icon:be,load:()=>N(()=>import(`./assignments-BXncCPnJ.js`),[],import.meta.url),offered:({admin:e,mobile:t})=>e&&!t,withoutExtension:!0}],F={name:`log-in`,title:`screen.log_in`,icon:se,load:()=>N(()=>import(`./log-in-C2y9YipC.js`),[],import.meta.url),offered:()=>!0,withoutExtension:!0};function gt({pbx:e},t){return e?.web?.features[t]??!1}function _t({extension:e},t){return e?.session?.roles.includes(t)??!1}function vt(e,t){return[t,j(`extension`)].find(t=>t!==void 0&&e.extensions.has(t))??e.extensions.keys().next().value}function yt(e){$e(`extension`,e)}var bt={ready:!1,online:!0,revision:0,clockOffset:0,pbxs:new Map,extensions:new Map};function xt(e,t,n){if(t.kind===`snapshot`)return{ready:!0,online:!0,revision:t.revision,clockOffset:Date.parse(t.now)-n,pbxs:I(t.pbxs),extensions:I(t.extensions)};if(!e.ready||t.revision!==e.revision+1)return;let r=new Map(e.extensions);for(let[e,n]of Object.entries(t.live??{}))L(r,e,e=>({...e,live:n}));for(let[e,n]of Object.entries(t.telephones??{}))L(r,e,e=>({...e,telephone:n}));for(let[e,n]of Object.entries(t.sessions??{}))L(r,e,e=>({...e,...n}));for(let[e,n]of Object.entries(t.finished??{}))L(r,e,e=>({...e,log:Ct(n,e.log)}));return{...e,revision:t.revision,pbxs:new Map([...e.pbxs,...I(Object.values(t.pbxs??{}))]),extensions:r}}var St=class extends A{constructor(){super(bt)}};function I(e){return new Map(e.map(e=>[e.id,e]))}function L(e,t,n){let r=e.get(t);r&&e.set(t,n(r))}function Ct(e,t){return[...e].reverse().concat(t).slice(0,50)}var wt={type:`webcti/subscribe`},Tt=5e3,Et=class{#e;#t;#n;#r;#i;#a=0;constructor(e,t){this.#e=e,this.#t=t}start(e){this.#n!==e&&(this.stop(),this.#n=e,e.addEventListener(`disconnected`,this.#d),e.addEventListener(`ready`,this.#f),this.#c(e))}stop(){this.#n?.removeEventListener(`disconnected`,this.#d),this.#n?.removeEventListener(`ready`,this.#f),this.#n=void 0,this.#u()}request(e,t,n){let{extensions:r,pbxs:i}=this.#e.state,a=r.get(e),o=a&&i.get(a.pbx);return o?this.requestAs(o.entry_id,a.number,t,n):Promise.reject(new _(`pbx_unreachable`,e))}async requestAs(e,t,n,r){return await this.#s(`webcti/${n}`,{entry_id:e,extension:t,fields:r})}async requestGeneral(e){return await this.#s(`webcti/${e}`,{})}dial(e,t){return this.#o(`webcti/call/dial`,{extension:e,number:t})}answer(e){return this.#o(`webcti/call/answer`,{extension:e})}hangUp(e){return this.#o(`webcti/call/hang_up`,{extension:e})}reject(e){return this.#o(`webcti/call/reject`,{extension:e})}deflect(e,t){return this.#o(`webcti/call/deflect`,{extension:e,target:t})}async#o(e,t){await this.hass?.callWS({type:e,...t})}async#s(e,t){if(!this.hass)throw new _(`failed`,`Home Assistant is not there`);try{return await this.hass.callWS({...t,type:e})}catch(e){throw _.from(e)}}async#c(e){let t=++this.#a,n=()=>t===this.#a;try{let t=await e.subscribeMessage(t=>{n()&&this.#l(t,e)},wt);n()?this.#r=t:await t()}catch{n()&&(this.#i=setTimeout(()=>void this.#c(e),Tt))}}#l(e,t){let n=xt(this.#e.state,e,Date.now());n?(this.#e.state=n,e.kind===`delta`&&this.#t.publish(e.topics??[])):(this.#u(),this.#c(t))}#u(){this.#a++,clearTimeout(this.#i),this.#r?.().catch(()=>void 0),this.#r=void 0}#d=()=>{this.#e.state={...this.#e.state,online:!1}};#f=()=>{this.#e.state={...this.#e.state,online:!0}}};function Dt(e,t){return t?`${e}. ${t}`:e}function R({number:e,session:t,name:n}){let r=t?.comment??``;return Dt(e,r===``?n:r)}var Ot=class{#e=new Set;publish(e){for(let t of e)for(let e of[...this.#e])e(t)}subscribe(e){return this.#e.add(e),()=>this.#e.delete(e)}},z=class extends c{constructor(...e){super(...e),this.heading=``,this.open=!1,this.#e=e=>{e.preventDefault(),this.#n()},this.#t=e=>{e.target===this.dialog&&this.#n()},this.#n=()=>{this.dispatchEvent(new CustomEvent(`webcti-close`))}}static{this.styles=[v,x,o`
      dialog {
        width: min(var(--dialog-width, 480px), calc(100vw - 32px));
        max-width: none;
        max-height: calc(100dvh - 48px);
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 20px;
        background: var(--card);
        color: var(--text);
        box-shadow: 0 16px 48px rgb(0 0 0 / 28%);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }

      .sheet {
        display: flex;
        flex-direction: column;
        max-height: inherit;
      }

      header {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px 12px 8px 24px;
      }

      h2 {
        flex: 1;
        min-width: 0;
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
      }

      header button {
        width: 44px;
        padding: 0;
      }

      .content {
        flex: 1;
        min-height: 0;
        padding: 8px 24px 16px;
        overflow: auto;
      }

      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        padding: 8px 24px 20px;
      }

      @media (max-width: 600px) {
        dialog {
          width: 100%;
          margin: auto 0 0;
          border-radius: 20px 20px 0 0;
          padding-block-end: env(safe-area-inset-bottom);
        }

        header {
          padding-inline-start: 16px;
        }

        .content,
        footer {
          padding-inline: 16px;
        }

        ::slotted([slot="actions"]) {
          flex: 1 1 auto;
        }
      }
    `]}updated(e){e.has(`open`)&&(this.open&&!this.dialog.open?this.dialog.showModal():this.open||this.dialog.close())}render(){let e=this.app.texts.text(`dialog.close`);return i`<dialog aria-labelledby="heading" @cancel=${this.#e} @mousedown=${this.#t}>
      <div class="sheet">
        <header>
          <h2 id="heading" dir="auto">${this.heading}</h2>
          <button type="button" aria-label=${e} title=${e} @click=${this.#n}>${y(ue)}</button>
        </header>
        <div class="content"><slot></slot></div>
        <footer><slot name="actions"></slot></footer>
      </div>
    </dialog>`}#e;#t;#n};d([n()],z.prototype,`heading`,void 0),d([n({type:Boolean})],z.prototype,`open`,void 0),d([a({context:u,subscribe:!0})],z.prototype,`app`,void 0),d([O(`dialog`)],z.prototype,`dialog`,void 0),z=d([t(`webcti-dialog`)],z);var B=class extends c{constructor(...e){super(...e),this.open=!1,this.#e=()=>{this.open=!0},this.#t=()=>{this.open=!1},this.#n=async()=>{this.open=!1;let{session:e,feedback:t,texts:n}=this.app;try{await e.request(this.extension.id,`session/delete`,{}),t.say(n.text(`account.logged_out`))}catch(e){t.say(await b(e,this.app),`mistake`)}}}static{this.styles=[v,x,o`
      .list {
        display: grid;
        gap: 4px;
        justify-items: start;
      }
    `]}render(){let{texts:e,router:t}=this.app,{extension:n}=this,r=e.text(`account.title`);return i`
      <button class="icon" type="button" aria-label=${r} title=${r} aria-haspopup="dialog" @click=${this.#e}>
        ${y(Ee)}
      </button>
      <webcti-dialog .heading=${R(n)} .open=${this.open} @webcti-close=${this.#t}>
        <div class="list">
          <a class="button" href=${t.href(`log-in`)} @click=${this.#t}>
            ${y(Le)}${e.text(`account.another`)}
          </a>
          ${n.access===`ready`&&!n.own?i`<button class="outlined" type="button" @click=${this.#n}>
                  ${y(pe)}${e.text(`account.log_out`)}
                </button>`:m}
        </div>
      </webcti-dialog>
    `}#e;#t;#n};d([n({attribute:!1})],B.prototype,`extension`,void 0),d([a({context:u,subscribe:!0})],B.prototype,`app`,void 0),d([f()],B.prototype,`open`,void 0),B=d([t(`webcti-account-menu`)],B);var V=class extends c{constructor(...e){super(...e),this.text=``,this.lasting=!1}static{this.styles=[v,S,o`
      div {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 12px 20px;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--glow) 14%, var(--card));
      }

      svg {
        color: var(--signal);
      }
    `]}render(){return i`<div role="status" class=${this.lasting?`red`:`amber`}>
      ${y(this.lasting?Ce:re)}
      <span>${this.text}</span>
    </div>`}};d([n()],V.prototype,`text`,void 0),d([n({type:Boolean})],V.prototype,`lasting`,void 0),V=d([t(`webcti-banner`)],V);var H=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),H(e,t);return!0},U=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},kt=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),Mt(t)}};function At(e){this._$AN===void 0?this._$AM=e:(U(this),this._$AM=e,kt(this))}function jt(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)H(r[e],!1),U(r[e]);else r!=null&&(H(r,!1),U(r))}else H(this,e)}}var Mt=e=>{e.type==w.CHILD&&(e._$AP??=jt,e._$AQ??=At)},Nt=class extends D{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),kt(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(H(this,e),U(this))}setValue(e){if(Ue(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},Pt=class{constructor(e){this.G=e}disconnect(){this.G=void 0}reconnect(e){this.G=e}deref(){return this.G}},Ft=class{constructor(){this.Y=void 0,this.Z=void 0}get(){return this.Y}pause(){this.Y??=new Promise(e=>this.Z=e)}resume(){this.Z?.(),this.Y=this.Z=void 0}},It=e=>!Be(e)&&typeof e.then==`function`,Lt=1073741823,Rt=Ve(class extends Nt{constructor(){super(...arguments),this._$Cwt=Lt,this._$Cbt=[],this._$CK=new Pt(this),this._$CX=new Ft}render(...e){return e.find(e=>!It(e))??r}update(e,t){let n=this._$Cbt,i=n.length;this._$Cbt=t;let a=this._$CK,o=this._$CX;this.isConnected||this.disconnected();for(let e=0;e<t.length&&!(e>this._$Cwt);e++){let r=t[e];if(!It(r))return this._$Cwt=e,r;e<i&&r===n[e]||(this._$Cwt=Lt,i=0,Promise.resolve(r).then(async e=>{for(;o.get();)await o.get();let t=a.deref();if(t!==void 0){let n=t._$Cbt.indexOf(r);n>-1&&n<t._$Cwt&&(t._$Cwt=n,t.setValue(e))}}))}return r}disconnected(){this._$CK.disconnect(),this._$CX.pause()}reconnected(){this._$CK.reconnect(this),this._$CX.resume()}}),W=Ve(class extends D{constructor(e){if(super(e),e.type!==w.PROPERTY&&e.type!==w.ATTRIBUTE&&e.type!==w.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ue(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===r||t===m)return t;let n=e.element,i=e.name;if(e.type===w.PROPERTY){if(t===n[i])return r}else if(e.type===w.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(i))return r}else if(e.type===w.ATTRIBUTE&&n.getAttribute(i)===t+``)return r;return ze(e),t}});function zt(e){let{id:t,value:n,type:r=`text`,placeholder:a,maxlength:o,required:s=!1,disabled:c=!1,rows:l}=e,u=t=>{e.input(t.target.value)};return Ht(e,l===void 0?i`<input
          id=${t}
          type=${r}
          .value=${W(n)}
          placeholder=${a??m}
          maxlength=${o??m}
          autocomplete=${e.autocomplete??`off`}
          aria-invalid=${e.error!==void 0}
          aria-describedby=${Wt(e)}
          ?required=${s}
          ?disabled=${c}
          @input=${u}
        />`:i`<textarea
          id=${t}
          rows=${l}
          .value=${W(n)}
          maxlength=${o??m}
          aria-invalid=${e.error!==void 0}
          aria-describedby=${Wt(e)}
          ?disabled=${c}
          @input=${u}
        ></textarea>`)}function Bt(e){let{id:t,value:n,options:r,disabled:a=!1}=e;return Ht(e,i`<select
      id=${t}
      .value=${W(n)}
      aria-invalid=${e.error!==void 0}
      aria-describedby=${Wt(e)}
      ?disabled=${a}
      @change=${t=>{e.change(t.target.value)}}
    >
      ${r.map(e=>i`<option value=${e.value} ?selected=${e.value===n} ?disabled=${e.disabled??!1}>
            ${e.label}
          </option>`)}
    </select>`)}function Vt(e){let{id:t,label:n,hint:r,checked:a,disabled:o=!1}=e;return i`<div class="choice">
    <input
      type="checkbox"
      id=${t}
      .checked=${W(a)}
      aria-describedby=${r?`${t}-hint`:m}
      ?disabled=${o}
      @change=${t=>{e.change(t.target.checked)}}
    />
    <label for=${t}>${n}</label>
    ${r?i`<span class="hint" id="${t}-hint">${r}</span>`:m}
  </div>`}function Ht(e,t){return i`<div class="field"><label for=${e.id}>${e.label}</label>${t}${Ut(e)}</div>`}function Ut({id:e,hint:t,error:n}){return i`${t?i`<span class="hint" id="${e}-hint">${t}</span>`:m}
  ${n===void 0?m:i`<span class="error" id="${e}-error" role="alert">${n}</span>`}`}function Wt({id:e,hint:t,error:n}){let r=[...t?[`${e}-hint`]:[],...n===void 0?[]:[`${e}-error`]];return r.length>0?r.join(` `):m}var Gt={calling_extension:`dialling.calling_extension`,calling_mobile_phone:`dialling.calling_mobile_phone`,calling_number:`dialling.calling_number`},G=class extends c{constructor(...e){super(...e),this.remember=!1,this.#e=new s(this,()=>this.app.dialling,e=>e),this.#i=()=>{this.remember=!1,this.app.dialling.giveUp()}}static{this.styles=[v,S,x,We,o`
      .whom {
        margin-block-end: 16px;
        font-size: 18px;
        line-height: 26px;
        overflow-wrap: anywhere;
      }

      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
        gap: 12px;
        margin-block-end: 12px;
      }

      .ways button {
        flex-direction: column;
        gap: 4px;
        min-height: 96px;
        padding: 12px;
        border-radius: 16px;
      }

      .ways button svg {
        width: 28px;
        height: 28px;
        color: var(--accent-text);
      }

      .ways small {
        font-size: 13px;
        font-weight: 400;
        line-height: 18px;
      }

      .strip {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 6px 8px 6px 20px;
        border-block: 1px solid var(--line);
        background: color-mix(in srgb, var(--glow) 12%, var(--card));
      }

      .strip > svg {
        color: var(--signal);
      }

      .strip p {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `]}#e;render(){let e=this.#e.value;return e?i`
      <div role="status">${this.#t(e)}</div>
      ${this.#n(e.step===`ask`?e.wish:void 0)}
    `:m}#t(e){let{texts:t}=this.app;if(e.step===`calling`){let n=t.text(Gt[e.leg],{party:Kt(e.wish)});return i`<div class="strip blue">
        ${y(g)}
        <p>${n}</p>
        <button type="button" @click=${this.#i}>${t.text(`dialling.give_up`)}</button>
      </div>`}if(e.step!==`failed`)return m;let n=b(e.failure,this.app).then(n=>i`<strong>${t.text(`dialling.failed`,{party:Kt(e.wish)})}</strong> ${n}`);return i`<div class="strip red">
      ${y(Ce)}
      <p>${Rt(n,m)}</p>
      <button type="button" @click=${this.#i}>${t.text(`dialog.close`)}</button>
    </div>`}#n(e){let{texts:t,store:n}=this.app,r=e&&n.state.extensions.get(e.extension)?.session,a=r?.subscriber.mobile_phone_number??``;return i`<webcti-dialog
      .heading=${t.text(`dialling.question`)}
      .open=${e!==void 0}
      @webcti-close=${this.#i}
    >
      <p class="whom" dir="auto">
        ${e?.name?i`<strong>${e.name}</strong><br />`:m}${e?.number.includes(`:`)?m:e?.number}
      </p>
      <div class="ways">
        ${this.#r(`extension`,g,`dialling.extension`,r?.extension??``)}
        ${this.#r(`mobile_phone`,ne,`dialling.mobile_phone`,a||t.text(`dialling.no_mobile`),!a)}
      </div>
      ${Vt({id:`remember`,label:t.text(`dialling.remember`),hint:t.text(`dialling.remember_hint`),checked:this.remember,change:e=>{this.remember=e}})}
      <button slot="actions" type="button" @click=${this.#i}>${t.text(`dialog.cancel`)}</button>
    </webcti-dialog>`}#r(e,t,n,r,a=!1){return i`<button
      class="outlined"
      type="button"
      ?disabled=${a}
      @click=${()=>{this.app.dialling.choose(e,this.remember),this.remember=!1}}
    >
      ${y(t)}${this.app.texts.text(n)}<small>${r}</small>
    </button>`}#i};d([a({context:u,subscribe:!0})],G.prototype,`app`,void 0),d([f()],G.prototype,`remember`,void 0),G=d([t(`webcti-dialling`)],G);function Kt({name:e,number:t}){return e||t}var qt=class extends c{static{this.styles=[v,S,x,o`
      .stack {
        position: absolute;
        z-index: 3;
        inset-block-end: var(--below, 24px);
        inset-inline: 16px;
        display: grid;
        justify-items: center;
        gap: 8px;
        pointer-events: none;
      }

      .notice,
      .work {
        display: flex;
        align-items: center;
        gap: 12px;
        width: min(480px, 100%);
        padding: 8px 8px 8px 20px;
        border: 1px solid var(--line);
        border-radius: 16px;
        background: var(--card);
        box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
        pointer-events: auto;
        animation: rise 160ms ease-out;
      }

      .notice > svg {
        color: var(--signal);
      }

      .notice p,
      .work .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .notice button {
        width: 44px;
        padding: 0;
        flex: none;
      }

      .work .words {
        display: grid;
        gap: 6px;
        padding-block: 6px;
      }

      progress {
        width: 100%;
        height: 6px;
        accent-color: var(--accent);
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(12px);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .notice,
        .work {
          animation: none;
        }
      }
    `]}#e=new s(this,()=>this.app.feedback,e=>e);render(){let e=this.#e.value;return e?i`
      <div class="stack">
        ${e.work?this.#n(e.work):m}
        <div role="status" aria-live="polite" style="display: contents">
          ${k(e.notices,({id:e})=>e,e=>this.#t(e))}
        </div>
      </div>
      ${this.#r(e)}
    `:m}#t({id:e,text:t,tone:n}){let r=this.app.texts.text(`dialog.close`);return i`<div class="notice ${n===`done`?`green`:`red`}">
      ${y(n===`done`?te:Ce)}
      <p dir="auto">${t}</p>
      <button
        type="button"
        aria-label=${r}
        title=${r}
        @click=${()=>{this.app.feedback.dismiss(e)}}
      >
        ${y(ue)}
      </button>
    </div>`}#n({title:e,done:t,total:n,cancel:r}){let{texts:a}=this.app,o=n===void 0?``:a.text(`work.done`,{done:a.number(t),total:a.number(n)});return i`<div class="work">
      <div class="words">
        <span id="work">${e} <span class="soft">${o}</span></span>
        ${n===void 0?i`<progress aria-labelledby="work"></progress>`:i`<progress aria-labelledby="work" .value=${t} .max=${n}></progress>`}
      </div>
      <button type="button" @click=${r}>${a.text(`dialog.cancel`)}</button>
    </div>`}#r({question:e}){let{texts:t}=this.app,n=()=>e?.answer(!1);return i`<webcti-dialog .heading=${e?.title??``} .open=${e!==void 0} @webcti-close=${n}>
      ${e?.text?i`<p>${e.text}</p>`:m}
      <button slot="actions" type="button" @click=${n}>${t.text(`dialog.cancel`)}</button>
      <button
        slot="actions"
        type="button"
        class="filled ${e?.dangerous?`red`:`accent`}"
        @click=${()=>e?.answer(!0)}
      >
        ${e?.action??``}
      </button>
    </webcti-dialog>`}};d([a({context:u,subscribe:!0})],qt.prototype,`app`,void 0),qt=d([t(`webcti-feedback`)],qt);var Jt=o`
  :host {
    display: block;
    container: panel / inline-size;
    height: 100vh;
    height: 100dvh;
    overflow: hidden;
    background: var(--page);
  }

  .frame {
    position: relative;
    display: grid;
    grid-template:
      "header header" auto
      "menu top" auto
      "menu main" minmax(0, 1fr) / auto minmax(0, 1fr);
    height: 100%;
    max-width: 1440px;
    margin-inline: auto;
  }

  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--header-height, 56px);
    padding: 8px 24px;
  }

  :host([narrow]) header {
    padding: 4px 8px 4px 4px;
  }

  h1 {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-size: 22px;
    font-weight: 400;
    line-height: 36px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .pbx {
    --signal: var(--amber);
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    color: var(--text-soft);
  }

  .pbx::after {
    content: "";
    width: 10px;
    height: 10px;
    border: 2px solid var(--signal);
    border-radius: 50%;
  }

  .pbx.reached {
    --signal: var(--green);
  }

  .pbx.reached::after {
    background: var(--signal);
  }

  webcti-navigation {
    grid-area: menu;
    width: 232px;
    padding: 8px 0 16px 12px;
    overflow: hidden auto;
  }

  .top {
    grid-area: top;
    display: grid;
    gap: 12px;
    padding-inline: 24px;
  }

  .top > webcti-banner,
  .top > webcti-incoming {
    margin-block-start: 8px;
  }

  main {
    container: page / inline-size;
    grid-area: main;
    overflow: hidden auto;
    outline: none;
    scroll-padding-block: 80px;
  }

  .page {
    max-width: 1160px;
    padding: 12px 24px 32px;
  }

  .frame:not(:has(webcti-navigation)) .page {
    margin-inline: auto;
  }

  :host([mobile]) .page {
    max-width: 560px;
    margin-inline: auto;
  }

  .page > * + * {
    margin-block-start: 16px;
  }

  .loading {
    display: grid;
    place-items: center;
    height: 50vh;
    color: var(--text-soft);
    animation: appear 0s 400ms backwards;
  }

  .way-back {
    text-align: center;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @container panel (max-width: 1000px) {
    webcti-navigation {
      width: 88px;
      padding: 4px 4px 16px;
    }

    .top,
    .page {
      padding-inline: 16px;
    }
  }

  @container panel (max-width: 600px) {
    .frame {
      --below: 84px;
      grid-template:
        "header" auto
        "top" auto
        "main" minmax(0, 1fr)
        "menu" auto / minmax(0, 1fr);
    }

    header {
      padding-inline: 16px 8px;
    }

    .pbx .name {
      display: none;
    }

    webcti-navigation {
      width: auto;
      padding: 0;
    }

    .top,
    .page {
      padding-inline: 12px;
    }

    .page {
      padding-block: 8px 16px;
    }
  }
`,Yt=class{#e;#t;constructor(e,t){this.busy=!1,this.#e=e,this.#t=t,e.addController(this)}hostConnected(){this.error=void 0}async run(e){if(this.busy)return!1;this.#n(!0,void 0);try{return await e(),this.#n(!1,void 0),!0}catch(e){return this.#n(!1,await b(e,this.#t())),!1}}forget(){this.#n(this.busy,void 0)}#n(e,t){this.busy=e,this.error=t,this.#e.requestUpdate()}},Xt=class{#e;#t;#n;#r;constructor(e,{load:t,...n}){this.loading=!1,this.#r=0,this.#e=e,this.#t=t,this.#n=new xe(e,n,e=>void this.reload(e)),e.addController(this)}hostUpdate(){this.#n.check()}hostDisconnected(){this.#r++,this.#n.stop()}set(e){this.#r++,this.value=e,this.mistake=void 0,this.loading=!1,this.#e.requestUpdate()}async reload(e=!1){let t=++this.#r;e&&(this.value=void 0),this.loading=!0,this.#e.requestUpdate();let n=await this.#t().then(e=>({value:e,mistake:void 0}),e=>({value:this.value,mistake:_.from(e)}));t===this.#r&&(this.value=n.value,this.mistake=n.mistake,this.loading=!1,this.#e.requestUpdate())}},Zt=/[\s\-.()/]/g,Qt=RegExp(`^\\+?[0-9*#]{1,32}$`);function $t(e){let t=e.replace(Zt,``);return t.length<=32&&Qt.test(t)?t:void 0}var K=class extends c{constructor(...e){super(...e),this.busy=!1,this.invalid=!1,this.#e=()=>{this.invalid=!1},this.#t=e=>{e.preventDefault();let t=$t(this.input.value);this.invalid=t===void 0,t!==void 0&&this.dispatchEvent(new CustomEvent(`webcti-target`,{detail:t}))},this.#n=e=>{e.key===`Escape`&&this.#r()},this.#r=()=>{this.dispatchEvent(new CustomEvent(`webcti-cancel`))}}static{this.styles=[v,x,We,o`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      input {
        flex: 1 1 160px;
        height: 44px;
      }

      label,
      .error {
        flex-basis: 100%;
      }
    `]}firstUpdated(){this.input.focus()}render(){let{texts:e}=this.app;return i`
      <form novalidate @submit=${this.#t} @keydown=${this.#n}>
        <label for="target">${e.text(`deflect.label`)}</label>
        <input
          id="target"
          type="tel"
          autocomplete="off"
          aria-invalid=${this.invalid}
          aria-describedby=${this.invalid?`problem`:m}
          @input=${this.#e}
        />
        <button class="outlined" type="submit" ?disabled=${this.busy}>${e.text(`call.deflect`)}</button>
        <button type="button" @click=${this.#r}>${e.text(`deflect.cancel`)}</button>
        ${this.invalid?i`<p class="error" id="problem" role="alert">${e.text(`dial.invalid`)}</p>`:m}
      </form>
    `}#e;#t;#n;#r};d([n({type:Boolean})],K.prototype,`busy`,void 0),d([a({context:u,subscribe:!0})],K.prototype,`app`,void 0),d([f()],K.prototype,`invalid`,void 0),d([O(`input`)],K.prototype,`input`,void 0),K=d([t(`webcti-deflect-form`)],K);var en={outgoing:{icon:g,colour:`blue`,text:`history.outgoing`},incoming:{icon:ve,colour:`green`,text:`history.incoming`},missed:{icon:fe,colour:`red`,text:`history.missed`},answered_elsewhere:{icon:je,colour:`violet`,text:`history.answered_elsewhere`}};function tn({type:e}){return en[e]}var nn={idle:{icon:he,colour:`grey`,text:`activity.idle`},ringing:{icon:Se,colour:`amber`,text:`activity.ringing`},dialing:{icon:g,colour:`blue`,text:`activity.dialing`},talking:{icon:ye,colour:`green`,text:`activity.talking`},on_hold:{icon:Me,colour:`violet`,text:`activity.on_hold`},queued:{icon:Ae,colour:`violet`,text:`activity.queued`},out_of_order:{icon:h,colour:`red`,text:`activity.out_of_order`}},rn={icon:oe,colour:`blue`,text:`activity.lifted`},an={icon:_e,colour:`grey`,text:`activity.unknown`},on=new Set([`missed`,`cancelled`,`busy`,`voicemail`]);function sn(e){let t=`outcome.${e.originated?`outgoing`:`incoming`}.${e.outcome}`;return e.originated?{icon:g,colour:`blue`,text:t}:on.has(e.outcome)?{icon:fe,colour:`red`,text:t}:e.outcome===`rejected`?{icon:ie,colour:`grey`,text:t}:{icon:ve,colour:`green`,text:t}}function cn(e,t){return e.name??e.number??t.text(`party.unknown`)}function ln({originated:e,waiting:t,state:n}){return!e&&!t&&n===`alerting`}var un=3,q=class extends p{constructor(...e){super(...e),this.deflecting=!1,this.#e=new Yt(this,()=>this.app),this.#t=new Xt(this,{topics:[],key:()=>this.extension?.access===`ready`?this.call.party.number:null,load:()=>this.request(`history/list`,{number:this.call.party.number??``,limit:un})}),this.#i=()=>{this.deflecting=!this.deflecting},this.#a=e=>{this.#e.run(()=>this.app.session.deflect(this.extensionId,e.detail))}}static{this.styles=[v,S,x,o`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px 24px;
        padding: 16px 20px;
        border: 1px solid color-mix(in srgb, var(--glow) 45%, transparent);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--glow) 14%, var(--card));
        box-shadow: 0 4px 20px rgb(0 0 0 / 12%);
      }

      .badge {
        position: relative;
        display: grid;
        place-items: center;
        width: 52px;
        height: 52px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--glow) 24%, var(--card));
        color: var(--signal);
        flex: none;
      }

      .badge::after {
        content: "";
        position: absolute;
        inset: 0;
        border: 2px solid var(--glow);
        border-radius: 50%;
        animation: ring 1.6s ease-out infinite;
      }

      @keyframes ring {
        from {
          opacity: 0.7;
        }

        to {
          opacity: 0;
          transform: scale(1.45);
        }
      }

      .who {
        flex: 1 1 220px;
        min-width: 0;
      }

      h2 {
        display: -webkit-box;
        overflow: hidden;
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      .number {
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      .last {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
      }

      .last li {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 13px;
        line-height: 18px;
      }

      .last svg {
        width: 16px;
        height: 16px;
        color: var(--signal);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      webcti-deflect-form,
      .error {
        flex-basis: 100%;
      }

      @container panel (max-width: 600px) {
        section {
          border-radius: 16px;
          padding: 12px;
        }

        .actions {
          flex: 1 0 100%;
        }

        .actions button {
          flex: 1 1 auto;
          min-height: 48px;
          padding: 0 12px;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .badge::after {
          animation: none;
          opacity: 0.5;
        }
      }
    `]}#e;#t;render(){let{extension:e,call:t}=this;if(!e)return m;let{texts:n}=this.app,{party:r,called:a}=t,o=this.app.store.state.extensions.size>1;return i`<section class="amber" aria-labelledby="who">
      <span class="badge">${y(Se)}</span>
      <div class="who">
        <p class="soft">
          ${n.text(`call.incoming`)}${o?` · ${R(e)}`:``}${a?.number&&a.number!==e.number?` · ${n.text(`call.via`,{number:a.number})}`:``}
        </p>
        <h2 id="who" dir="auto">${cn(r,n)}</h2>
        ${r.name!==null&&r.number!==null?i`<p class="number">${r.number}</p>`:m}
        ${this.#n()}
      </div>
      ${this.#r()}
      ${this.#e.error?i`<p class="error" role="alert">${this.#e.error}</p>`:m}
    </section>`}#n(){let{texts:e}=this.app,t=this.#t.value?.items??[];return t.length===0?m:i`<ul class="last" aria-label=${e.text(`incoming.last`)}>
      ${t.map(t=>{let{icon:n,colour:r,text:a}=tn(t);return i`<li class="${r} soft">
          ${y(n)}<span class="for-screen-readers">${e.text(a)}</span>${e.pbxMoment(t.start)}
        </li>`})}
    </ul>`}#r(){let{extensionId:e}=this,{texts:t,session:n}=this.app,r=this.extension?.telephone!==`analogue`,a=this.extension?.session?.subscriber.mobile_phone_number??``,o=(e,t,n,r)=>i`<button class=${e} type="button" ?disabled=${this.#e.busy} @click=${()=>this.#e.run(r)}>
        ${y(t)}${n}
      </button>`;return i`
      <div class="actions">
        ${r?o(`filled green`,he,t.text(`call.answer`),()=>n.answer(e)):i`<p class="soft">${t.text(`call.lift_to_answer`)}</p>`}
        ${o(`filled red`,ae,t.text(`call.reject`),()=>n.reject(e))}
        <button
          class="outlined"
          type="button"
          aria-expanded=${this.deflecting}
          ?disabled=${this.#e.busy}
          @click=${this.#i}
        >
          ${y(Ne)}${t.text(`call.deflect`)}
        </button>
        ${a?o(`outlined`,ne,t.text(`incoming.to_mobile`),()=>n.deflect(e,a)):m}
      </div>
      ${this.deflecting?i`<webcti-deflect-form
              .busy=${this.#e.busy}
              @webcti-target=${this.#a}
              @webcti-cancel=${this.#i}
            ></webcti-deflect-form>`:m}
    `}#i;#a};d([n({attribute:!1})],q.prototype,`call`,void 0),d([f()],q.prototype,`deflecting`,void 0),q=d([t(`webcti-incoming`)],q);var dn=4,J=class extends c{constructor(...e){super(...e),this.screens=[],this.current=``,this.open=!1,this.#t=()=>{this.open=!0},this.#n=()=>{this.open=!1}}static{this.styles=[v,o`
      :host {
        display: block;
      }

      ul {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      a,
      .more {
        display: flex;
        align-items: center;
        gap: 14px;
        width: 100%;
        min-height: 48px;
        padding: 0 16px;
        border: 0;
        border-radius: 24px;
        background: none;
        color: var(--text);
        font: inherit;
        font-weight: 500;
        text-align: start;
        text-decoration: none;
        cursor: pointer;
      }

      a:hover,
      .more:hover {
        background: color-mix(in srgb, var(--text) 7%, transparent);
      }

      a[aria-current="page"] {
        background: color-mix(in srgb, var(--accent) 18%, transparent);
      }

      a[aria-current="page"] svg {
        color: var(--accent-text);
      }

      .word {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      nav > ul > .last {
        display: none;
      }

      @container panel (max-width: 1000px) {
        nav a,
        nav .more {
          flex-direction: column;
          justify-content: center;
          gap: 4px;
          min-height: 60px;
          padding: 4px 2px;
          border-radius: 16px;
          font-size: 11px;
          font-weight: 500;
          line-height: 14px;
          text-align: center;
          hyphens: auto;
        }
      }

      @container panel (max-width: 600px) {
        nav > ul {
          grid-auto-flow: column;
          grid-auto-columns: minmax(0, 1fr);
          gap: 0;
          padding: 4px 4px max(4px, env(safe-area-inset-bottom));
          border-block-start: 1px solid var(--line);
          background: var(--card);
        }

        nav .word {
          width: 100%;
          overflow: hidden;
          text-overflow: ellipsis;
          white-space: nowrap;
        }

        nav a,
        nav .more {
          min-height: 56px;
        }

        nav a[aria-current="page"] {
          background: none;
          color: var(--accent-text);
        }

        nav > ul > .extra {
          display: none;
        }

        nav > ul > .last {
          display: block;
        }
      }
    `]}render(){let{screens:e}=this,t=e.length<=5?e.length:dn,n=e.slice(t),r=this.app.texts.text(`menu.more`);return i`
      <nav aria-label=${this.app.texts.text(`menu.label`)}>
        <ul>
          ${e.map((e,n)=>i`<li class=${n<t?``:`extra`}>${this.#e(e)}</li>`)}
          ${n.length>0?i`<li class="last">
                  <button class="more" aria-haspopup="dialog" @click=${this.#t}>
                    ${y(Oe)}<span class="word">${r}</span>
                  </button>
                </li>`:m}
        </ul>
      </nav>
      <webcti-dialog .heading=${r} .open=${this.open} @webcti-close=${this.#n}>
        <ul>
          ${n.map(e=>i`<li>${this.#e(e)}</li>`)}
        </ul>
      </webcti-dialog>
    `}#e({name:e,title:t,icon:n}){return i`<a
      href=${this.app.router.href(e)}
      @click=${this.#n}
      aria-current=${e===this.current?`page`:m}
    >
      ${y(n)}<span class="word">${this.app.texts.text(t)}</span>
    </a>`}#t;#n};d([n({attribute:!1})],J.prototype,`screens`,void 0),d([n({attribute:!1})],J.prototype,`current`,void 0),d([a({context:u,subscribe:!0})],J.prototype,`app`,void 0),d([f()],J.prototype,`open`,void 0),J=d([t(`webcti-navigation`)],J);var fn=`/config/integrations/integration/webcti`,Y=class extends c{constructor(...e){super(...e),this.admin=!1,this.#e=e=>{e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),M(fn))}}static{this.styles=[v,o`
      section {
        max-width: 440px;
        margin: 10vh auto 0;
        text-align: center;
      }

      span {
        display: inline-grid;
        place-items: center;
        width: 96px;
        height: 96px;
        margin-block-end: 24px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--accent) 12%, transparent);
        color: var(--accent);
      }

      svg {
        width: 44px;
        height: 44px;
      }

      h2 {
        margin: 0 0 8px;
        font-size: 22px;
        font-weight: 500;
        line-height: 30px;
      }

      p {
        color: var(--text-soft);
        text-wrap: balance;
      }

      a {
        display: inline-block;
        margin-block-start: 24px;
        padding: 12px 20px;
        border-radius: 22px;
        background: color-mix(in srgb, var(--accent) 14%, transparent);
        color: var(--text);
        font-weight: 500;
        text-decoration: none;
      }
    `]}render(){let{texts:e}=this.app;return i`<section>
      <span>${y(Ie)}</span>
      <h2>${e.text(`empty.title`)}</h2>
      <p>${e.text(this.admin?`empty.admin_text`:`empty.text`)}</p>
      ${this.admin?i`<a href=${fn} @click=${this.#e}>${e.text(`empty.admin_link`)}</a>`:m}
    </section>`}#e};d([n({type:Boolean})],Y.prototype,`admin`,void 0),d([a({context:u,subscribe:!0})],Y.prototype,`app`,void 0),Y=d([t(`webcti-no-extension`)],Y);var X=class extends c{constructor(...e){super(...e),this.extensions=[],this.current=``}static{this.styles=[v,S,o`
      :host {
        display: block;
      }

      nav {
        position: relative;
        display: flex;
        gap: 8px;
        overflow-x: auto;
        padding: 2px;
        margin: -2px;
        scrollbar-width: none;
      }

      button {
        display: flex;
        align-items: center;
        gap: 10px;
        max-width: 260px;
        min-height: 44px;
        padding: 0 18px;
        border: 1px solid var(--line);
        border-radius: 22px;
        background: var(--card);
        color: var(--text);
        font: inherit;
        white-space: nowrap;
        cursor: pointer;
        flex: none;
      }

      button[aria-current="true"] {
        border-color: transparent;
        background: color-mix(in srgb, var(--accent) 18%, var(--card));
        font-weight: 500;
      }

      .dot {
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--glow);
        flex: none;
      }

      .dot.grey {
        background: color-mix(in srgb, var(--glow) 50%, transparent);
      }

      .dot.ringing {
        animation: pulse 1s ease-in-out infinite alternate;
      }

      .label {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      @keyframes pulse {
        to {
          box-shadow: 0 0 0 5px color-mix(in srgb, var(--glow) 30%, transparent);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .dot.ringing {
          animation: none;
        }
      }
    `]}render(){let{texts:e}=this.app;return i`<nav aria-label=${e.text(`switcher.label`)}>
      ${k(this.extensions,({id:e})=>e,t=>{let{id:n,live:{activity:r}}=t,{colour:a,text:o}=nn[r];return i`<button
            aria-current=${n===this.current}
            @click=${()=>{this.#e(n)}}
          >
            <span class="dot ${a} ${r}" title=${e.text(o)}></span>
            <span class="label" dir="auto">${R(t)}</span>
            <span class="for-screen-readers">${e.text(o)}</span>
          </button>`})}
    </nav>`}#e(e){this.dispatchEvent(new CustomEvent(`webcti-extension`,{detail:e}))}};d([n({attribute:!1})],X.prototype,`extensions`,void 0),d([n({attribute:!1})],X.prototype,`current`,void 0),d([a({context:u,subscribe:!0})],X.prototype,`app`,void 0),X=d([t(`webcti-switcher`)],X);var pn=864e5,mn=class{#e;#t;#n;#r;#i;#a;#o;#s;#c;#l;#u;#d;#f;#p;constructor(e,t,n,r){this.language=t,this.#e=e;let i=n.time_zone===`server`?{timeZone:r}:{},a={hour:`numeric`,minute:`2-digit`,...gn(n.time_format)},o={day:`numeric`,month:`short`};this.#t=new Intl.DateTimeFormat(t,{...a,...i}),this.#n=new Intl.DateTimeFormat(t,{...o,...a,...i}),this.#r=new Intl.DateTimeFormat(t,{dateStyle:`full`,timeStyle:`medium`,...i}),this.#i=new Intl.DateTimeFormat(`sv`,{...i}),this.#a=new Intl.RelativeTimeFormat(t,{numeric:`auto`});let s={timeZone:`UTC`};this.#o=new Intl.DateTimeFormat(t,{...a,...s}),this.#s=new Intl.DateTimeFormat(t,{...o,...a,...s}),this.#c=new Intl.DateTimeFormat(t,{...o,year:`numeric`,...a,...s}),this.#l=new Intl.DateTimeFormat(t,{dateStyle:`full`,timeStyle:`medium`,...s}),this.#u=new Intl.DateTimeFormat(t,{...o,year:`numeric`,...s}),this.#d=new Intl.DateTimeFormat(t,{...o,...s}),this.#f=new Intl.NumberFormat(t),this.#p=new Intl.PluralRules(t)}text(e,t={}){return this.#e[e].replace(/\{(\w+)\}/g,(e,n)=>t[n]??e)}moment(e,t){let n=Math.round((Date.parse(this.#i.format(e))-Date.parse(this.#i.format(t)))/pn);if(n<-1||n>0)return this.#n.format(e);let r=this.#t.format(e);return n===0?r:`${this.#a.format(n,`day`)}, ${r}`}counted(e,t,n={}){let r=this.#p.select(t),i=r===`one`||r===`few`?r:`many`;return this.text([e,i].join(`.`),{...n,count:this.number(t)})}number(e){return this.#f.format(e)}money(e,t){let n={minimumFractionDigits:2,maximumFractionDigits:2},r=Number(e);try{return new Intl.NumberFormat(this.language,{...n,style:`currency`,currency:t}).format(r)}catch{return`${new Intl.NumberFormat(this.language,n).format(r)} ${t}`}}pbxMoment(e,t=new Date){let n=Z(e),r=Math.round((Date.parse(e.slice(0,10))-Date.parse(this.#i.format(t)))/pn);if(r<-1||r>0)return(e.slice(0,4)===this.#i.format(t).slice(0,4)?this.#s:this.#c).format(n);let i=this.#o.format(n);return r===0?i:`${this.#a.format(r,`day`)}, ${i}`}fullPbxMoment(e){return this.#l.format(Z(e))}date(e){return this.#u.format(Z(e))}dayOfMonth(e){return this.#d.format(Z(e))}fullMoment(e){return this.#r.format(e)}};function Z(e){return new Date(e.length>10?`${e}Z`:e)}function hn(e){let t=Math.max(0,Math.floor(e)),n=e=>String(e).padStart(2,`0`),[r,i]=[Math.floor(t/3600),Math.floor(t/60)%60];return r>0?`${r}:${n(i)}:${n(t%60)}`:`${i}:${n(t%60)}`}function gn(e){return e===`12`?{hourCycle:`h12`}:e===`24`?{hourCycle:`h23`}:{}}var Q={de:()=>N(()=>import(`./de-B9Gsqyc2.js`),[],import.meta.url),en:()=>N(()=>import(`./en-BhjPS9B9.js`),[],import.meta.url),pl:()=>N(()=>import(`./pl-Dw9nHO6_.js`),[],import.meta.url)};Object.keys(Q);function _n(e){let[t=``]=e.toLowerCase().split(/[-_]/);return Object.hasOwn(Q,t)?t:`en`}function vn(e,t){return e===``||_n(t)===e?t:e===`de`?`en`:e}async function yn(e,t=e.locale.language){let n=_n(t),r=Q[n];if(!r)throw Error(`no texts in ${n}`);let{default:i}=await r();return new mn(i,t.toLowerCase().startsWith(n)?t:n,e.locale,e.config.time_zone)}var $=class extends c{static{this.styles=[we,v,S,x,De,Jt]}#e;#t;#n;#r;#i;#a;#o;#s;#c;#l;#u;#d;constructor(){super(),this.narrow=!1,this.dark=!1,this.admin=!1,this.broken=!1,this.#e=new St,this.#t=new Ot,this.#n=new Et(this.#e,this.#t),this.#r=new Qe,this.#i=new it,this.#a=new tt(this.#e,this.#t,this.#n),this.#o=new st(()=>this.#h?.id),this.#s=new qe(this,{context:u}),this.#c=new s(this,()=>this.#e,e=>e),this.#l=new s(this,()=>this.#r,e=>e.mobile),this.#u=``,this.#v=e=>{yt(e.detail),this.#o.replace(this.#d?.name??`start`,[],e.detail)},this.#y=()=>{at(this)},this.addEventListener(`click`,this.#o.follow),this.#r.subscribe(()=>{this.#n.hass&&this.#_(this.#n.hass)})}set hass(e){this.#n.hass=e,this.isConnected&&this.#n.start(e.connection),this.dark=e.themes?.darkMode??!1,this.admin=e.user?.is_admin??!1,this.#_(e)}connectedCallback(){super.connectedCallback();let{hass:e}=this.#n;e&&this.#n.start(e.connection)}disconnectedCallback(){super.disconnectedCallback(),this.#n.stop()}willUpdate(){this.#o.route=this.route,this.toggleAttribute(`mobile`,this.#l.value??!1);let{shown:e}=this,t=this.#c.value?.ready?this.#p():void 0;t&&t!==this.#d&&this.#g(t),this.#d=t,e&&e.screen===t&&(e.element.extensionId=this.#h?.id??``,e.element.path=this.#o.destination.path)}updated(e){e.has(`route`)&&e.get(`route`)&&this.main?.scrollTo(0,0)}render(){let{app:e}=this,t=this.#c.value;if(!e||!t)return m;let n=this.#h,r=n&&t.pbxs.get(n.pbx);return i`
      <div class="frame">
        <header>
          ${this.narrow?i`<button class="icon" aria-label=${e.texts.text(`menu.open`)} @click=${this.#y}>
                  ${y(ge)}
                </button>`:m}
          <h1 dir="auto">${n?R(n):`WebCTI`}</h1>
          ${r?Cn(e,r,t.online):m}
          ${r?.web?i`<webcti-account-menu .extension=${n}></webcti-account-menu>`:m}
        </header>
        ${n&&t.ready&&!bn(n)?i`<webcti-navigation
                .screens=${ht.filter(({offered:e})=>e(this.#m))}
                .current=${this.#d?.name??``}
              ></webcti-navigation>`:m}
        <div class="top">
          ${Sn(e,t,r)}
          ${k(wn(t),({extension:{id:e},call:t})=>`${e} ${t.id}`,e=>i`<webcti-incoming .extensionId=${e.extension.id} .call=${e.call}></webcti-incoming>`)}
          <webcti-dialling></webcti-dialling>
        </div>
        <main tabindex="-1" aria-busy=${!t.ready}>
          <div class="page">${this.#f(e,t,n)}</div>
        </main>
        <webcti-feedback></webcti-feedback>
      </div>
      <div class="announcement for-screen-readers" role="status">${Tn(e,t)}</div>
    `}#f(e,t,n){let{texts:r}=e;if(this.broken)return Fe(r.text(`screen.outdated`),ee);if(!t.ready)return i`<p class="loading">${r.text(`loading`)}</p>`;if(!this.#d)return i`${Fe(r.text(`screen.unknown`),ee)}
        <p class="way-back"><a class="button" href=${e.router.href(`start`)}>${r.text(`screen.start`)}</a></p>`;if(this.shown?.screen!==this.#d)return i`<p class="loading">${r.text(`loading`)}</p>`;let a=[...t.extensions.values()];return i`
      ${n&&a.length>1?i`<webcti-switcher
              .extensions=${a}
              .current=${n.id}
              @webcti-extension=${this.#v}
            ></webcti-switcher>`:m}
      ${this.shown.element}
    `}#p(){let e=this.#m,t=this.#o.destination.screen,n=ht.find(n=>n.name===t&&n.offered(e));return t===F.name?F:n?.withoutExtension?n:!e.extension||bn(e.extension)?F:n}get#m(){let e=this.#h;return{extension:e,pbx:e&&this.#e.state.pbxs.get(e.pbx),mobile:this.#l.value??!1,admin:this.admin}}get#h(){let{state:e}=this.#e,t=vt(e,this.#o.destination.extension);return t===void 0?void 0:e.extensions.get(t)}async#g(e){try{await e.load()}catch{this.broken=!0;return}e===this.#d&&(this.shown={screen:e,element:xn(e)})}async#_(e){let t=vn(this.#r.state.language,e.locale.language),n=JSON.stringify([t,e.locale,e.config.time_zone]);if(n===this.#u)return;this.#u=n;let r=await yn(e,t);n===this.#u&&(this.lang=r.language,this.app={store:this.#e,topics:this.#t,session:this.#n,router:this.#o,device:this.#r,feedback:this.#i,dialling:this.#a,texts:r},this.#s.setValue(this.app))}#v;#y};d([n({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),d([n({attribute:!1})],$.prototype,`route`,void 0),d([n({type:Boolean,reflect:!0})],$.prototype,`dark`,void 0),d([f()],$.prototype,`admin`,void 0),d([f()],$.prototype,`app`,void 0),d([f()],$.prototype,`shown`,void 0),d([f()],$.prototype,`broken`,void 0),d([O(`main`)],$.prototype,`main`,void 0),$=d([t(`webcti-panel`)],$);function bn({access:e}){return e===`log_in`||e===`password_required`}function xn({name:e}){let t=document.createElement(`webcti-${e}-screen`);if(t instanceof l)return t;throw Error(`no screen ${e}`)}function Sn({texts:e},t,n){if(!t.online)return i`<webcti-banner text=${e.text(`banner.offline`)}></webcti-banner>`;if(!n||n.connected)return m;let{name:r,retrying:a}=n,o=e.text(a?`banner.unreachable`:`banner.refused`,{name:r});return i`<webcti-banner text=${o} ?lasting=${!a}></webcti-banner>`}function Cn({texts:e},{name:t,connected:n},r){let a=n&&r,o=e.text(a?`pbx.connected`:`pbx.disconnected`,{name:t});return i`<span class="pbx ${a?`reached`:``}" role="img" aria-label=${o} title=${o}>
    <span class="name">${t}</span>
  </span>`}function wn({extensions:e}){return[...e.values()].flatMap(e=>e.live.calls.filter(ln).map(t=>({extension:e,call:t})))}function Tn({texts:e},t){return wn(t).map(({extension:t,call:n})=>e.text(`call.announcement`,{extension:R(t),party:cn(n.party,e)})).join(`. `)}export{k as _,sn as a,tn as c,Yt as d,Bt as f,F as g,yt as h,an as i,$t as l,Nt as m,nn as n,ln as o,zt as p,rn as r,cn as s,hn as t,Xt as u,O as v};