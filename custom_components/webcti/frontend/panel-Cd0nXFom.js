import{E as e,T as t,_ as n,a as r,b as i,c as a,d as o,f as s,g as c,h as l,i as u,l as d,m as f,o as p,p as m,r as h,s as ee,t as g,u as _,v,w as y,x as b}from"./theme-Dtxe1cKv.js";import{C as te,Ct as ne,D as re,Dt as ie,Et as ae,I as oe,It as x,Lt as se,M as ce,Mt as le,N as ue,Pt as de,Q as fe,Qt as pe,R as me,Rt as he,St as ge,Vt as _e,Yt as ve,Z as ye,a as be,at as xe,b as Se,bt as Ce,ct as we,i as Te,it as Ee,kt as De,lt as Oe,n as ke,p as S,r as Ae,s as je,t as C,tt as Me,w as Ne,wt as Pe,xt as Fe}from"./icon-DbuUAH21.js";import{t as Ie}from"./query-Df4-SAIv.js";import{n as w,r as Le,t as Re}from"./directive-BSZPiF1A.js";import{a as ze,c as T,i as Be,n as Ve,o as He,r as E,s as D,t as Ue}from"./forms-DgYvCJ2T.js";import{n as We,r as Ge,t as Ke}from"./device-CvT6fNe4.js";import{t as O}from"./observable-BTARIJHh.js";import{t as k}from"./preload-helper-BQUUbbNx.js";import{t as A}from"./live-BBkQKrtJ.js";import{t as qe}from"./freshness-BYpnLfOv.js";import{t as Je}from"./texts-GxZEdcnU.js";var Ye=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},Xe=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},Ze=class extends Ye{constructor(t,n,r){super(n.context===void 0?r:n.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=t=>{if(t.context!==this.context||(t.contextTarget??t.composedPath()[0])===this.host)return;let n=new Set;for(let[t,{consumerHost:r}]of this.subscriptions)n.has(t)||(n.add(t),r.dispatchEvent(new e(this.context,r,t,!0)));t.stopPropagation()},this.host=t,this.context=n.context===void 0?n:n.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new Xe(this.context,this.host))}},Qe=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},j=Re(class extends w{constructor(e){if(super(e),e.type!==Le.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let a=Ve(e),{values:o,keys:s}=this.dt(t,n,r);if(!Array.isArray(a))return this.ut=s,o;let c=this.ut??=[],l=[],u,d,f=0,p=a.length-1,m=0,h=o.length-1;for(;f<=p&&m<=h;)if(a[f]===null)f++;else if(a[p]===null)p--;else if(c[f]===s[m])l[m]=D(a[f],o[m]),f++,m++;else if(c[p]===s[h])l[h]=D(a[p],o[h]),p--,h--;else if(c[f]===s[h])l[h]=D(a[f],o[h]),T(e,l[h+1],a[f]),f++,h--;else if(c[p]===s[m])l[m]=D(a[p],o[m]),T(e,a[f],a[p]),p--,m++;else if(u===void 0&&(u=Qe(s,m,h),d=Qe(c,f,p)),u.has(c[f])){if(u.has(c[p])){let t=d.get(s[m]),n=t===void 0?null:a[t];if(n===null){let t=T(e,a[f]);D(t,o[m]),l[m]=t}else l[m]=D(n,o[m]),T(e,a[f],n),a[t]=null;m++}else E(a[p]),p--}else E(a[f]),f++;for(;m<=h;){let t=T(e,l[h+1]);D(t,o[m]),l[m++]=t}for(;f<=p;){let e=a[f++];e!==null&&E(e)}return this.ut=s,ze(e,l),i}}),$e=[`calling_extension`,`calling_mobile_phone`,`calling_number`],et=class extends O{#e;#t;constructor(e,t,n){super({step:`none`}),this.#e=e,this.#t=n,t.subscribe(this.#a)}async dial(e){let t=this.#e.state.extensions.get(e.extension);if(!t)return;if(t.access!==`ready`){await this.#r(e,()=>this.#t.dial(e.extension,e.number));return}let n=tt(t);n?await this.#n(e,n):this.state={step:`ask`,wish:e}}async choose(e,t){if(this.state.step!==`ask`)return;let{wish:n}=this.state;if(t){let t={call_back_way:e};this.#t.request(n.extension,`subscriber/update`,{fields:t}).catch(()=>void 0)}await this.#n(n,e)}async giveUp(){let{state:e}=this;this.state={step:`none`},e.step===`calling`&&await this.#t.request(e.wish.extension,`calls/delete`,{id:e.id}).catch(()=>void 0)}async#n(e,t){let{extension:n,number:r}=e;await this.#r(e,async()=>{let{id:i}=await this.#t.request(n,`calls/create`,{number:r,via:t}),a=t===`extension`?`calling_extension`:`calling_mobile_phone`;this.state={step:`calling`,wish:e,via:t,id:i,leg:a},await this.#i()})}async#r(e,t){this.state={step:`none`};try{await t()}catch(t){this.state={step:`failed`,wish:e,failure:t}}}async#i(){let{state:e}=this;if(e.step!==`calling`)return;let{wish:t,id:n}=e,r=await this.#t.request(t.extension,`calls/get`,{id:n});this.state===e&&(this.state=r.state===`failed`?{step:`failed`,wish:t,failure:new _(r.reason,``)}:$e.includes(r.state)?{...e,leg:r.state}:{step:`none`})}#a=({topic:e,id:t})=>{let{state:n}=this;n.step===`calling`&&(e===`all`||e===`call`&&t===n.id)&&this.#i().catch(e=>{this.state={step:`failed`,wish:n.wish,failure:e}})}};function tt({session:e}){let t=e?.subscriber.call_back_way??`ask`;return e?.subscriber.mobile_phone_number?t===`ask`?void 0:t:`extension`}var nt={done:5,mistake:12},rt=class extends O{#e=0;constructor(){super({notices:[],question:void 0,work:void 0})}say(e,t=`done`){let n=++this.#e;this.state={...this.state,notices:[...this.state.notices.slice(-2),{id:n,text:e,tone:t}]},setTimeout(()=>{this.dismiss(n)},nt[t]*1e3)}dismiss(e){let t=this.state.notices.filter(t=>t.id!==e);t.length<this.state.notices.length&&(this.state={...this.state,notices:t})}ask(e){return this.state.question?.answer(!1),new Promise(t=>{let n=e=>{this.state={...this.state,question:void 0},t(e)};this.state={...this.state,question:{...e,answer:n}}})}async during(e,t){let n=new AbortController,r=()=>{n.abort()},i=(t,n)=>{this.state={...this.state,work:{title:e,done:t,total:n,cancel:r}}};i(0);try{return await t(i,n.signal)}finally{this.state={...this.state,work:void 0}}}};async function it(e,t,n,r,i){let a=[];for(let o=0;o<e.length&&!i.aborted;o+=t)r(o,e.length),a=[...a,...await n(e.slice(o,o+t))];return a}var at=class{#e;#t;#n=new MutationObserver(()=>{this.#r()});constructor(e,t){this.#e=e,this.#t=t,e.addController(this)}hostConnected(){this.#n.observe(document.documentElement,{attributeFilter:[`style`,`class`]}),this.#r()}hostDisconnected(){this.#n.disconnect()}#r(){this.#t(ot(getComputedStyle(this.#e).color))}};function ot(e){let[t=0,n=0,r=0]=[...e.matchAll(/[\d.]+/g)].map(Number),i=e.startsWith(`rgb`)?255:1;return .299*t+.587*n+.114*r>i/2}function M(e,t=!1){t?history.replaceState(null,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}function st(e){e.dispatchEvent(new CustomEvent(`hass-toggle-menu`,{bubbles:!0,composed:!0}))}var ct=`log-in`;function lt(e){let[t=``,n=``,...r]=(e?.path??``).split(`/`).slice(1).map(ft);return{screen:t||`start`,extension:n||void 0,path:r.filter(Boolean)}}var ut=class{#e;constructor(e){this.follow=e=>{let t=e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey,n=e.composedPath().find(e=>e instanceof HTMLAnchorElement);e.defaultPrevented||t||!n||n.target||n.hasAttribute(`download`)||n.origin===location.origin&&dt(n.pathname,this.route?.prefix??`/webcti`)&&(e.preventDefault(),M(n.pathname+n.search))},this.#e=e}get destination(){return lt(this.route)}href(e,t=[],n=this.#e()){let r=[e,...n?[n,...t]:[]].map(encodeURIComponent);return[this.route?.prefix??`/webcti`,...r].join(`/`)}go(e,t=[],n){M(this.href(e,t,n))}replace(e,t=[],n){M(this.href(e,t,n),!0)}};function dt(e,t){return e===t||e.startsWith(`${t}/`)}function ft(e){try{return decodeURIComponent(e)}catch{return e}}function N({pbx:e},t){return e?.web?.features[t]??!1}function P({extension:e},t){return e?.session?.roles.includes(t)??!1}var F=({extension:e})=>e?.access===`ready`,pt=[{name:`start`,title:`screen.start`,icon:fe,load:()=>k(()=>import(`./start-DjomDXjl.js`),[],import.meta.url),offered:({extension:e})=>e!==void 0},{name:`history`,title:`screen.history`,icon:ye,load:()=>k(()=>import(`./history-Bf49nCXa.js`),[],import.meta.url),offered:F},{name:`phonebook`,title:`screen.phonebook`,icon:Se,load:()=>k(()=>import(`./phonebook-C76Xarph.js`),[],import.meta.url),offered:F},{name:`costs`,title:`screen.costs`,icon:te,load:()=>k(()=>import(`./costs-BajQHDMR.js`),[],import.meta.url),offered:F},{name:`settings`,title:`screen.settings`,icon:ue,load:()=>k(()=>import(`./settings-DSzjQeJj.js`),[],import.meta.url),offered:F},{name:`phonecti`,title:`screen.phonecti`,icon:me,load:()=>k(()=>import(`./phonecti-sxi9Gigy.js`),[],import.meta.url),offered:e=>F(e)&&!e.mobile&&N(e,`F28`)},{name:`management`,title:`screen.management`,icon:Te,load:()=>k(()=>import(`./management-QzEGVmUH.js`),[],import.meta.url),offered:e=>F(e)&&!e.mobile&&N(e,`F29`)&&P(e,`manager`)},{name:`administration`,title:`screen.administration`,icon:ve,load:()=>k(()=>import(`./administration-DbTpXa7p.js`),[],import.meta.url),offered:e=>F(e)&&!e.mobile&&P(e,`administrator`)},{name:`assignments`,title:`screen.assignments`,icon:be,load:()=>k(()=>import(`./assignments-D7pWrkHl.js`),[],import.meta.url),offered:({admin:e,mobile:t})=>e&&!t,withoutExtension:!0}],mt={name:ct,title:`screen.log_in`,icon:Ee,load:()=>k(()=>import(`./log-in-BJJ6rI4s.js`),[],import.meta.url),offered:()=>!0,withoutExtension:!0};function ht(e,t){return[t,Ge(`extension`)].find(t=>t!==void 0&&e.extensions.has(t))??e.extensions.keys().next().value}function gt(e){We(`extension`,e)}var _t={ready:!1,online:!0,revision:0,clockOffset:0,pbxs:new Map,extensions:new Map};function vt(e,t,n){if(t.kind===`snapshot`)return{ready:!0,online:!0,revision:t.revision,clockOffset:Date.parse(t.now)-n,pbxs:I(t.pbxs),extensions:I(t.extensions)};if(!e.ready||t.revision!==e.revision+1)return;let r=new Map(e.extensions);for(let[e,n]of Object.entries(t.live??{}))L(r,e,e=>({...e,live:n}));for(let[e,n]of Object.entries(t.telephones??{}))L(r,e,e=>({...e,telephone:n}));for(let[e,n]of Object.entries(t.sessions??{}))L(r,e,e=>({...e,...n}));for(let[e,n]of Object.entries(t.finished??{}))L(r,e,e=>({...e,log:bt(n,e.log)}));return{...e,revision:t.revision,pbxs:new Map([...e.pbxs,...I(Object.values(t.pbxs??{}))]),extensions:r}}var yt=class extends O{constructor(){super(_t)}};function I(e){return new Map(e.map(e=>[e.id,e]))}function L(e,t,n){let r=e.get(t);r&&e.set(t,n(r))}function bt(e,t){return[...e].reverse().concat(t).slice(0,50)}var xt={type:`webcti/subscribe`},St=5e3,Ct=class{#e;#t;#n;#r;#i;#a=0;constructor(e,t){this.#e=e,this.#t=t}start(e){this.#n!==e&&(this.stop(),this.#n=e,e.addEventListener(`disconnected`,this.#d),e.addEventListener(`ready`,this.#f),this.#c(e))}stop(){this.#n?.removeEventListener(`disconnected`,this.#d),this.#n?.removeEventListener(`ready`,this.#f),this.#n=void 0,this.#u()}request(e,t,n){let{extensions:r,pbxs:i}=this.#e.state,a=r.get(e),o=a&&i.get(a.pbx);return o?this.requestAs(o.entry_id,a.number,t,n):Promise.reject(new _(`pbx_unreachable`,e))}async requestAs(e,t,n,r){return await this.#s(`webcti/${n}`,{entry_id:e,extension:t,fields:r})}async requestGeneral(e){return await this.#s(`webcti/${e}`,{})}dial(e,t){return this.#o(`webcti/call/dial`,{extension:e,number:t})}answer(e){return this.#o(`webcti/call/answer`,{extension:e})}hangUp(e){return this.#o(`webcti/call/hang_up`,{extension:e})}reject(e){return this.#o(`webcti/call/reject`,{extension:e})}deflect(e,t){return this.#o(`webcti/call/deflect`,{extension:e,target:t})}async#o(e,t){await this.hass?.callWS({type:e,...t})}async#s(e,t){if(!this.hass)throw new _(`failed`,`Home Assistant is not there`);try{return await this.hass.callWS({...t,type:e})}catch(e){throw _.from(e)}}async#c(e){let t=++this.#a,n=()=>t===this.#a;try{let t=await e.subscribeMessage(t=>{n()&&this.#l(t,e)},xt);n()?this.#r=t:await t()}catch{n()&&(this.#i=setTimeout(()=>void this.#c(e),St))}}#l(e,t){let n=vt(this.#e.state,e,Date.now());n?(this.#e.state=n,e.kind===`delta`&&this.#t.publish(e.topics??[])):(this.#u(),this.#c(t))}#u(){this.#a++,clearTimeout(this.#i),this.#r?.().catch(()=>void 0),this.#r=void 0}#d=()=>{this.#e.state={...this.#e.state,online:!1}};#f=()=>{this.#e.state={...this.#e.state,online:!0}}};function wt(e,t){return t?`${e}. ${t}`:e}function R({number:e,session:t,name:n}){let r=t?.comment??``;return wt(e,r===``?n:r)}var Tt=class{#e=new Set;publish(e){for(let t of e)for(let e of[...this.#e])e(t)}subscribe(e){return this.#e.add(e),()=>this.#e.delete(e)}},z=class extends n{constructor(...e){super(...e),this.heading=``,this.open=!1,this.#e=e=>{e.preventDefault(),this.#n()},this.#t=e=>{e.target===this.dialog&&this.#n()},this.#n=()=>{this.dispatchEvent(new CustomEvent(`webcti-close`))}}static{this.styles=[h,g,y`dialog{width:min(var(--dialog-width,480px),calc(100vw - 32px));max-width:none;max-height:calc(100dvh - 48px);padding:0;border:1px solid var(--line);border-radius:20px;background:var(--card);color:var(--text);box-shadow:0 16px 48px rgb(0 0 0 / 28%)}dialog::backdrop{background:rgb(0 0 0 / 45%)}.sheet{display:flex;flex-direction:column;max-height:inherit}header{display:flex;align-items:center;gap:12px;padding:16px 12px 8px 24px}h2{flex:1;min-width:0;font-size:20px;font-weight:500;line-height:28px;overflow-wrap:anywhere}header button{width:44px;padding:0}.content{flex:1;min-height:0;padding:8px 24px 16px;overflow:auto}footer{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:8px;padding:8px 24px 20px}@media (max-width:600px){dialog{width:100%;margin:auto 0 0;border-radius:20px 20px 0 0;padding-block-end:env(safe-area-inset-bottom)}header{padding-inline-start:16px}.content,footer{padding-inline:16px}::slotted([slot="actions"]){flex:1 1 auto}}`]}updated(e){e.has(`open`)&&(this.open&&!this.dialog.open?this.dialog.showModal():this.open||this.dialog.close())}render(){let e=this.app.texts.text(`dialog.close`);return b`<dialog aria-labelledby="heading" @cancel=${this.#e} @mousedown=${this.#t}>
<div class="sheet">
<header>
<h2 id="heading" dir="auto">${this.heading}</h2>
<button type="button" aria-label=${e} title=${e} @click=${this.#n}>${C(ce)}</button>
</header>
<div class="content"><slot></slot></div>
<footer><slot name="actions"></slot></footer>
</div>
</dialog>`}#e;#t;#n};a([c()],z.prototype,`heading`,void 0),a([c({type:Boolean})],z.prototype,`open`,void 0),a([t({context:f,subscribe:!0})],z.prototype,`app`,void 0),a([Ie(`dialog`)],z.prototype,`dialog`,void 0),z=a([m(`webcti-dialog`)],z);var B=class extends n{constructor(...e){super(...e),this.open=!1,this.#e=()=>{this.open=!0},this.#t=()=>{this.open=!1},this.#n=async()=>{this.open=!1;let{session:e,feedback:t,texts:n}=this.app;try{await e.request(this.extension.id,`session/delete`,{}),t.say(n.text(`account.logged_out`))}catch(e){t.say(await o(e,this.app),`mistake`)}}}static{this.styles=[h,g,y`.list{display:grid;gap:4px;justify-items:start}`]}render(){let{texts:e,router:t}=this.app,{extension:n}=this,r=e.text(`account.title`);return b`
<button class="icon" type="button" aria-label=${r} title=${r} aria-haspopup="dialog" @click=${this.#e}>
${C(Ae)}
</button>
<webcti-dialog .heading=${R(n)} .open=${this.open} @webcti-close=${this.#t}>
<div class="list">
<a class="button" href=${t.href(`log-in`)} @click=${this.#t}>
${C(je)}${e.text(`account.another`)}
</a>
${n.access===`ready`&&!n.own?b`<button class="outlined" type="button" @click=${this.#n}>
${C(xe)}${e.text(`account.log_out`)}
</button>`:v}
</div>
</webcti-dialog>
`}#e;#t;#n};a([c({attribute:!1})],B.prototype,`extension`,void 0),a([t({context:f,subscribe:!0})],B.prototype,`app`,void 0),a([l()],B.prototype,`open`,void 0),B=a([m(`webcti-account-menu`)],B);var V=class extends n{constructor(...e){super(...e),this.text=``,this.lasting=!1}static{this.styles=[h,u,y`div{display:flex;align-items:center;gap:16px;padding:12px 20px;border-radius:var(--radius);background:color-mix(in srgb,var(--glow) 14%,var(--card))}svg{color:var(--signal)}`]}render(){return b`<div role="status" class=${this.lasting?`red`:`amber`}>
${C(this.lasting?S:Me)}
<span>${this.text}</span>
</div>`}};a([c()],V.prototype,`text`,void 0),a([c({type:Boolean})],V.prototype,`lasting`,void 0),V=a([m(`webcti-banner`)],V);var H=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),H(e,t);return!0},U=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},Et=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),kt(t)}};function Dt(e){this._$AN===void 0?this._$AM=e:(U(this),this._$AM=e,Et(this))}function Ot(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)H(r[e],!1),U(r[e]);else r!=null&&(H(r,!1),U(r))}else H(this,e)}}var kt=e=>{e.type==Le.CHILD&&(e._$AP??=Ot,e._$AQ??=Dt)},At=class extends w{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),Et(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(H(this,e),U(this))}setValue(e){if(He(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},jt=class{constructor(e){this.G=e}disconnect(){this.G=void 0}reconnect(e){this.G=e}deref(){return this.G}},Mt=class{constructor(){this.Y=void 0,this.Z=void 0}get(){return this.Y}pause(){this.Y??=new Promise(e=>this.Z=e)}resume(){this.Z?.(),this.Y=this.Z=void 0}},Nt=e=>!Be(e)&&typeof e.then==`function`,Pt=1073741823,Ft=Re(class extends At{constructor(){super(...arguments),this._$Cwt=Pt,this._$Cbt=[],this._$CK=new jt(this),this._$CX=new Mt}render(...e){return e.find(e=>!Nt(e))??i}update(e,t){let n=this._$Cbt,r=n.length;this._$Cbt=t;let a=this._$CK,o=this._$CX;this.isConnected||this.disconnected();for(let e=0;e<t.length&&!(e>this._$Cwt);e++){let i=t[e];if(!Nt(i))return this._$Cwt=e,i;e<r&&i===n[e]||(this._$Cwt=Pt,r=0,Promise.resolve(i).then(async e=>{for(;o.get();)await o.get();let t=a.deref();if(t!==void 0){let n=t._$Cbt.indexOf(i);n>-1&&n<t._$Cwt&&(t._$Cwt=n,t.setValue(e))}}))}return i}disconnected(){this._$CK.disconnect(),this._$CX.pause()}reconnected(){this._$CK.reconnect(this),this._$CX.resume()}});function It(e){let{id:t,value:n,type:r=`text`,placeholder:i,maxlength:a,required:o=!1,disabled:s=!1,rows:c}=e,l=t=>{e.input(t.target.value)};return Bt(e,c===void 0?b`<input
id=${t}
type=${r}
.value=${A(n)}
placeholder=${i??v}
maxlength=${a??v}
autocomplete=${e.autocomplete??`off`}
aria-invalid=${e.error!==void 0}
aria-describedby=${W(e)}
?required=${o}
?disabled=${s}
@input=${l}
/>`:b`<textarea
id=${t}
rows=${c}
.value=${A(n)}
maxlength=${a??v}
aria-invalid=${e.error!==void 0}
aria-describedby=${W(e)}
?disabled=${s}
@input=${l}
></textarea>`)}function Lt(e){let{id:t,value:n,options:r,disabled:i=!1}=e;return Bt(e,b`<select
id=${t}
.value=${A(n)}
aria-invalid=${e.error!==void 0}
aria-describedby=${W(e)}
?disabled=${i}
@change=${t=>{e.change(t.target.value)}}
>
${r.map(e=>b`<option value=${e.value} ?selected=${e.value===n} ?disabled=${e.disabled??!1}>
${e.label}
</option>`)}
</select>`)}function Rt(e){return b`<fieldset aria-describedby=${W(e)} ?disabled=${e.disabled??!1}>
<legend>${e.label}</legend>
${e.options.map(({value:t,label:n,hint:r,disabled:i})=>b`<div class="choice">
<input
type="radio"
id="${e.id}-${t}"
name=${e.id}
value=${t}
.checked=${A(t===e.value)}
aria-describedby=${r?`${e.id}-${t}-hint`:v}
?disabled=${i??!1}
@change=${()=>{e.change(t)}}
/>
<label for="${e.id}-${t}">${n}</label>
${r?b`<span class="hint" id="${e.id}-${t}-hint">${r}</span>`:v}
</div>`)}
${Vt(e)}
</fieldset>`}function zt(e){let{id:t,label:n,hint:r,checked:i,disabled:a=!1}=e;return b`<div class="choice">
<input
type="checkbox"
id=${t}
.checked=${A(i)}
aria-describedby=${r?`${t}-hint`:v}
?disabled=${a}
@change=${t=>{e.change(t.target.checked)}}
/>
<label for=${t}>${n}</label>
${r?b`<span class="hint" id="${t}-hint">${r}</span>`:v}
</div>`}function Bt(e,t){return b`<div class="field"><label for=${e.id}>${e.label}</label>${t}${Vt(e)}</div>`}function Vt({id:e,hint:t,error:n}){return b`${t?b`<span class="hint" id="${e}-hint">${t}</span>`:v}
${n===void 0?v:b`<span class="error" id="${e}-error" role="alert">${n}</span>`}`}function W({id:e,hint:t,error:n}){let r=[...t?[`${e}-hint`]:[],...n===void 0?[]:[`${e}-error`]];return r.length>0?r.join(` `):v}var Ht={calling_extension:`dialling.calling_extension`,calling_mobile_phone:`dialling.calling_mobile_phone`,calling_number:`dialling.calling_number`},G=class extends n{constructor(...e){super(...e),this.remember=!1,this.#e=new d(this,()=>this.app.dialling,e=>e),this.#t=new d(this,()=>this.app.store,({extensions:e})=>{let{state:t}=this.app.dialling;return t.step===`ask`?e.get(t.wish.extension)?.session:void 0}),this.#a=()=>{this.remember=!1,this.app.dialling.giveUp()}}static{this.styles=[h,u,g,Ue,y`.whom{margin-block-end:16px;font-size:18px;line-height:26px;overflow-wrap:anywhere}.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:12px;margin-block-end:12px}.ways button{flex-direction:column;gap:4px;min-height:96px;padding:12px;border-radius:16px}.ways button svg{width:28px;height:28px;color:var(--accent-text)}.ways small{font-size:13px;font-weight:400;line-height:18px}.strip{display:flex;align-items:center;gap:12px;padding:6px 8px 6px 20px;border-block:1px solid var(--line);background:color-mix(in srgb,var(--glow) 12%,var(--card))}.strip > svg{color:var(--signal)}.strip p{flex:1;min-width:0;overflow-wrap:anywhere}`]}#e;#t;render(){let e=this.#e.value;return e?b`
<div role="status">${this.#n(e)}</div>
${this.#r(e.step===`ask`?e.wish:void 0)}
`:v}#n(e){let{texts:t}=this.app;if(e.step===`calling`){let n=t.text(Ht[e.leg],{party:Ut(e.wish)});return b`<div class="strip blue">
${C(x)}
<p>${n}</p>
<button type="button" @click=${this.#a}>${t.text(`dialling.give_up`)}</button>
</div>`}if(e.step!==`failed`)return v;let n=o(e.failure,this.app).then(n=>b`<strong>${t.text(`dialling.failed`,{party:Ut(e.wish)})}</strong> ${n}`);return b`<div class="strip red">
${C(S)}
<p>${Ft(n,v)}</p>
<button type="button" @click=${this.#a}>${t.text(`dialog.close`)}</button>
</div>`}#r(e){let{texts:t}=this.app,n=this.#t.value,r=n?.subscriber.mobile_phone_number??``;return b`<webcti-dialog
.heading=${t.text(`dialling.question`)}
.open=${e!==void 0}
@webcti-close=${this.#a}
>
<p class="whom" dir="auto">
${e?.name?b`<strong>${e.name}</strong><br />`:v}${e?.number.includes(`:`)?v:e?.number}
</p>
<div class="ways">
${this.#i(`extension`,x,`dialling.extension`,n?.extension??``)}
${this.#i(`mobile_phone`,Ne,`dialling.mobile_phone`,r||t.text(`dialling.no_mobile`),!r)}
</div>
${zt({id:`remember`,label:t.text(`dialling.remember`),hint:t.text(`dialling.remember_hint`),checked:this.remember,change:e=>{this.remember=e}})}
<button slot="actions" type="button" @click=${this.#a}>${t.text(`dialog.cancel`)}</button>
</webcti-dialog>`}#i(e,t,n,r,i=!1){return b`<button
class="outlined"
type="button"
?disabled=${i}
@click=${()=>{this.app.dialling.choose(e,this.remember),this.remember=!1}}
>
${C(t)}${this.app.texts.text(n)}<small>${r}</small>
</button>`}#a};a([t({context:f,subscribe:!0})],G.prototype,`app`,void 0),a([l()],G.prototype,`remember`,void 0),G=a([m(`webcti-dialling`)],G);function Ut({name:e,number:t}){return e||t}var K=class extends n{static{this.styles=[h,u,g,y`.stack{position:absolute;z-index:3;inset-block-end:var(--below,24px);inset-inline:16px;display:grid;justify-items:center;gap:8px;pointer-events:none}.notice,.work{display:flex;align-items:center;gap:12px;width:min(480px,100%);padding:8px 8px 8px 20px;border:1px solid var(--line);border-radius:16px;background:var(--card);box-shadow:0 8px 28px rgb(0 0 0 / 22%);pointer-events:auto;animation:rise 160ms ease-out}.notice > svg{color:var(--signal)}.notice p,.work .words{flex:1;min-width:0;overflow-wrap:anywhere}.notice button{width:44px;padding:0;flex:none}.work .words{display:grid;gap:6px;padding-block:6px}progress{width:100%;height:6px;accent-color:var(--accent)}@keyframes rise{from{opacity:0;transform:translateY(12px)}}@media (prefers-reduced-motion:reduce){.notice,.work{animation:none}}`]}#e=new d(this,()=>this.app.feedback,e=>e);render(){let e=this.#e.value;return e?b`
<div class="stack">
${e.work?this.#n(e.work):v}
<div role="status" aria-live="polite" style="display: contents">
${j(e.notices,({id:e})=>e,e=>this.#t(e))}
</div>
</div>
${this.#r(e)}
`:v}#t({id:e,text:t,tone:n}){let r=this.app.texts.text(`dialog.close`);return b`<div class="notice ${n===`done`?`green`:`red`}">
${C(n===`done`?re:S)}
<p dir="auto">${t}</p>
<button
type="button"
aria-label=${r}
title=${r}
@click=${()=>{this.app.feedback.dismiss(e)}}
>
${C(ce)}
</button>
</div>`}#n({title:e,done:t,total:n,cancel:r}){let{texts:i}=this.app,a=n===void 0?``:i.text(`work.done`,{done:i.number(t),total:i.number(n)});return b`<div class="work">
<div class="words">
<span id="work">${e} <span class="soft">${a}</span></span>
${n===void 0?b`<progress aria-labelledby="work"></progress>`:b`<progress aria-labelledby="work" .value=${t} .max=${n}></progress>`}
</div>
<button type="button" @click=${r}>${i.text(`dialog.cancel`)}</button>
</div>`}#r({question:e}){let{texts:t}=this.app,n=()=>e?.answer(!1);return b`<webcti-dialog .heading=${e?.title??``} .open=${e!==void 0} @webcti-close=${n}>
${e?.text?b`<p>${e.text}</p>`:v}
<button slot="actions" type="button" @click=${n}>${t.text(`dialog.cancel`)}</button>
<button
slot="actions"
type="button"
class="filled ${e?.dangerous?`red`:`accent`}"
@click=${()=>e?.answer(!0)}
>
${e?.action??``}
</button>
</webcti-dialog>`}};a([t({context:f,subscribe:!0})],K.prototype,`app`,void 0),K=a([m(`webcti-feedback`)],K);var Wt=y`:host{display:block;container:panel / inline-size;height:100vh;height:100dvh;overflow:hidden;background:var(--page)}.frame{position:relative;display:grid;grid-template:"header header" auto "menu top" auto "menu main" minmax(0,1fr) / auto minmax(0,1fr);height:100%;max-width:1440px;margin-inline:auto}header{grid-area:header;display:flex;align-items:center;gap:12px;min-height:var(--header-height,56px);padding:8px 24px}:host([narrow]) header{padding:4px 8px 4px 4px}h1{flex:1;min-width:0;overflow:hidden;font-size:22px;font-weight:400;line-height:36px;text-overflow:ellipsis;white-space:nowrap}.pbx{--signal:var(--amber);display:flex;align-items:center;gap:8px;flex:none;color:var(--text-soft)}.pbx::after{content:"";width:10px;height:10px;border:2px solid var(--signal);border-radius:50%}.pbx.reached{--signal:var(--green)}.pbx.reached::after{background:var(--signal)}webcti-navigation{grid-area:menu;width:232px;padding:8px 0 16px 12px;overflow:hidden auto}.top{grid-area:top;display:grid;gap:12px;padding-inline:24px}.top > webcti-banner,.top > webcti-incoming{margin-block-start:8px}main{container:page / inline-size;grid-area:main;overflow:hidden auto;outline:none;scroll-padding-block:80px}.page{max-width:1160px;padding:12px 24px 32px}.frame:not(:has(webcti-navigation)) .page{margin-inline:auto}:host([mobile]) .page{max-width:560px;margin-inline:auto}.page > * + *{margin-block-start:16px}.loading{display:grid;place-items:center;height:50vh;color:var(--text-soft);animation:appear 0s 400ms backwards}.way-back{text-align:center}@keyframes appear{from{opacity:0}}@container panel (max-width:1000px){webcti-navigation{width:88px;padding:4px 4px 16px}.top,.page{padding-inline:16px}}@container panel (max-width:600px){.frame{--below:84px;grid-template:"header" auto "top" auto "main" minmax(0,1fr) "menu" auto / minmax(0,1fr)}header{padding-inline:16px 8px}.pbx .name{display:none}webcti-navigation{width:auto;padding:0}.top,.page{padding-inline:12px}.page{padding-block:8px 16px}}`,Gt=class{#e;#t;constructor(e,t){this.busy=!1,this.#e=e,this.#t=t,e.addController(this)}hostConnected(){this.error=void 0}async run(e){if(this.busy)return!1;this.#n(!0,void 0);try{return await e(),this.#n(!1,void 0),!0}catch(e){return this.#n(!1,await o(e,this.#t())),!1}}forget(){this.#n(this.busy,void 0)}#n(e,t){this.busy=e,this.error=t,this.#e.requestUpdate()}},Kt=class{#e;#t;#n;#r;constructor(e,{load:t,...n}){this.loading=!1,this.#r=0,this.#e=e,this.#t=t,this.#n=new qe(e,n,e=>void this.reload(e)),e.addController(this)}hostUpdate(){this.#n.check()}hostDisconnected(){this.#r++,this.#n.stop()}set(e){this.#r++,this.value=e,this.mistake=void 0,this.loading=!1,this.#e.requestUpdate()}async reload(e=!1){let t=++this.#r;e&&(this.value=void 0,this.mistake=void 0),this.loading=!0,this.#e.requestUpdate();let n=await this.#t().then(e=>({value:e,mistake:void 0}),e=>({value:this.value,mistake:_.from(e)}));t===this.#r&&(this.value=n.value,this.mistake=n.mistake,this.loading=!1,this.#e.requestUpdate())}},qt=/[\s\-.()/]/g,Jt=RegExp(`^\\+?[0-9*#]{1,32}$`);function Yt(e){let t=e.replace(qt,``);return t.length<=32&&Jt.test(t)?t:void 0}var q=class extends n{constructor(...e){super(...e),this.busy=!1,this.invalid=!1,this.#e=()=>{this.invalid=!1},this.#t=e=>{e.preventDefault();let t=Yt(this.input.value);this.invalid=t===void 0,t!==void 0&&this.dispatchEvent(new CustomEvent(`webcti-target`,{detail:t}))},this.#n=e=>{e.key===`Escape`&&this.#r()},this.#r=()=>{this.dispatchEvent(new CustomEvent(`webcti-cancel`))}}static{this.styles=[h,g,Ue,y`form{display:flex;flex-wrap:wrap;gap:8px}input{flex:1 1 160px;height:44px}label,.error{flex-basis:100%}`]}firstUpdated(){this.input.focus()}render(){let{texts:e}=this.app;return b`
<form novalidate @submit=${this.#t} @keydown=${this.#n}>
<label for="target">${e.text(`deflect.label`)}</label>
<input
id="target"
type="tel"
autocomplete="off"
aria-invalid=${this.invalid}
aria-describedby=${this.invalid?`problem`:v}
@input=${this.#e}
/>
<button class="outlined" type="submit" ?disabled=${this.busy}>${e.text(`call.deflect`)}</button>
<button type="button" @click=${this.#r}>${e.text(`deflect.cancel`)}</button>
${this.invalid?b`<p class="error" id="problem" role="alert">${e.text(`dial.invalid`)}</p>`:v}
</form>
`}#e;#t;#n;#r};a([c({type:Boolean})],q.prototype,`busy`,void 0),a([t({context:f,subscribe:!0})],q.prototype,`app`,void 0),a([l()],q.prototype,`invalid`,void 0),a([Ie(`input`)],q.prototype,`input`,void 0),q=a([m(`webcti-deflect-form`)],q);var Xt={outgoing:{icon:x,colour:`blue`,text:`history.outgoing`},incoming:{icon:De,colour:`green`,text:`history.incoming`},missed:{icon:le,colour:`red`,text:`history.missed`},answered_elsewhere:{icon:ke,colour:`violet`,text:`history.answered_elsewhere`}};function Zt({type:e}){return Xt[e]}var Qt={idle:{icon:Ce,colour:`grey`,text:`activity.idle`},ringing:{icon:_e,colour:`amber`,text:`activity.ringing`},dialing:{icon:x,colour:`blue`,text:`activity.dialing`},talking:{icon:ie,colour:`green`,text:`activity.talking`},on_hold:{icon:he,colour:`violet`,text:`activity.on_hold`},queued:{icon:pe,colour:`violet`,text:`activity.queued`},out_of_order:{icon:de,colour:`red`,text:`activity.out_of_order`}},$t={icon:ne,colour:`blue`,text:`activity.lifted`},en={icon:Fe,colour:`grey`,text:`activity.unknown`},tn=new Set([`missed`,`cancelled`,`busy`,`voicemail`]);function nn(e){let t=`outcome.${e.originated?`outgoing`:`incoming`}.${e.outcome}`;return e.originated?{icon:x,colour:`blue`,text:t}:tn.has(e.outcome)?{icon:le,colour:`red`,text:t}:e.outcome===`rejected`?{icon:ge,colour:`grey`,text:t}:{icon:De,colour:`green`,text:t}}function J(e,t){return e.name??e.number??t.text(`party.unknown`)}function rn({originated:e,waiting:t,state:n}){return!e&&!t&&n===`alerting`}var an=3,Y=class extends p{constructor(...e){super(...e),this.deflecting=!1,this.#e=new Gt(this,()=>this.app),this.#t=new Kt(this,{topics:[],key:()=>this.extension?.access===`ready`?this.call.party.number:null,load:()=>this.request(`history/list`,{number:this.call.party.number??``,limit:an})}),this.#i=()=>{this.deflecting=!this.deflecting},this.#a=e=>{this.#e.run(()=>this.app.session.deflect(this.extensionId,e.detail))}}static{this.styles=[h,u,g,y`section{display:flex;flex-wrap:wrap;align-items:center;gap:12px 24px;padding:16px 20px;border:1px solid color-mix(in srgb,var(--glow) 45%,transparent);border-radius:var(--radius);background:color-mix(in srgb,var(--glow) 14%,var(--card));box-shadow:0 4px 20px rgb(0 0 0 / 12%)}.badge{position:relative;display:grid;place-items:center;width:52px;height:52px;border-radius:50%;background:color-mix(in srgb,var(--glow) 24%,var(--card));color:var(--signal);flex:none}.badge::after{content:"";position:absolute;inset:0;border:2px solid var(--glow);border-radius:50%;animation:ring 1.6s ease-out infinite}@keyframes ring{from{opacity:0.7}to{opacity:0;transform:scale(1.45)}}.who{flex:1 1 220px;min-width:0}h2{display:-webkit-box;overflow:hidden;font-size:20px;font-weight:500;line-height:28px;overflow-wrap:anywhere;-webkit-box-orient:vertical;-webkit-line-clamp:2}.number{font-variant-numeric:tabular-nums;overflow-wrap:anywhere}.last{display:flex;flex-wrap:wrap;gap:4px 16px;margin:6px 0 0;padding:0;list-style:none}.last li{display:flex;align-items:center;gap:6px;font-size:13px;line-height:18px}.last svg{width:16px;height:16px;color:var(--signal)}.actions{display:flex;flex-wrap:wrap;gap:8px}webcti-deflect-form,.error{flex-basis:100%}@container panel (max-width:600px){section{border-radius:16px;padding:12px}.actions{flex:1 0 100%}.actions button{flex:1 1 auto;min-height:48px;padding:0 12px}}@media (prefers-reduced-motion:reduce){.badge::after{animation:none;opacity:0.5}}`]}#e;#t;render(){let{extension:e,call:t}=this;if(!e)return v;let{texts:n}=this.app,{party:r,called:i}=t,a=this.app.store.state.extensions.size>1;return b`<section class="amber" aria-labelledby="who">
<span class="badge">${C(_e)}</span>
<div class="who">
<p class="soft">
${n.text(`call.incoming`)}${a?` · ${R(e)}`:``}${i?.number&&i.number!==e.number?` · ${n.text(`call.via`,{number:i.number})}`:``}
</p>
<h2 id="who" dir="auto">${J(r,n)}</h2>
${r.name!==null&&r.number!==null?b`<p class="number">${r.number}</p>`:v}
${this.#n()}
</div>
${this.#r()}
${this.#e.error?b`<p class="error" role="alert">${this.#e.error}</p>`:v}
</section>`}#n(){let{texts:e}=this.app,t=this.#t.value?.items??[];return t.length===0?v:b`<ul class="last" aria-label=${e.text(`incoming.last`)}>
${t.map(t=>{let{icon:n,colour:r,text:i}=Zt(t);return b`<li class="${r} soft">
${C(n)}<span class="for-screen-readers">${e.text(i)}</span>${e.pbxMoment(t.start)}
</li>`})}
</ul>`}#r(){let{extensionId:e}=this,{texts:t,session:n}=this.app,r=this.extension?.telephone!==`analogue`,i=this.extension?.session?.subscriber.mobile_phone_number??``,a=(e,t,n,r)=>b`<button class=${e} type="button" ?disabled=${this.#e.busy} @click=${()=>this.#e.run(r)}>
${C(t)}${n}
</button>`;return b`
<div class="actions">
${r?a(`filled green`,Ce,t.text(`call.answer`),()=>n.answer(e)):b`<p class="soft">${t.text(`call.lift_to_answer`)}</p>`}
${a(`filled red`,ae,t.text(`call.reject`),()=>n.reject(e))}
<button
class="outlined"
type="button"
aria-expanded=${this.deflecting}
?disabled=${this.#e.busy}
@click=${this.#i}
>
${C(Pe)}${t.text(`call.deflect`)}
</button>
${i?a(`outlined`,Ne,t.text(`incoming.to_mobile`),()=>n.deflect(e,i)):v}
</div>
${this.deflecting?b`<webcti-deflect-form
.busy=${this.#e.busy}
@webcti-target=${this.#a}
@webcti-cancel=${this.#i}
></webcti-deflect-form>`:v}
`}#i;#a};a([c({attribute:!1})],Y.prototype,`call`,void 0),a([l()],Y.prototype,`deflecting`,void 0),Y=a([m(`webcti-incoming`)],Y);var on=4,X=class extends n{constructor(...e){super(...e),this.screens=[],this.current=``,this.open=!1,this.#t=()=>{this.open=!0},this.#n=()=>{this.open=!1}}static{this.styles=[h,y`:host{display:block}ul{display:grid;gap:4px;margin:0;padding:0;list-style:none}a,.more{display:flex;align-items:center;gap:14px;width:100%;min-height:48px;padding:0 16px;border:0;border-radius:24px;background:none;color:var(--text);font:inherit;font-weight:500;text-align:start;text-decoration:none;cursor:pointer}a:hover,.more:hover{background:color-mix(in srgb,var(--text) 7%,transparent)}a[aria-current="page"]{background:color-mix(in srgb,var(--accent) 18%,transparent)}a[aria-current="page"] svg{color:var(--accent-text)}.word{min-width:0;overflow-wrap:anywhere}nav > ul > .last{display:none}@container panel (max-width:1000px){nav a,nav .more{flex-direction:column;justify-content:center;gap:4px;min-height:60px;padding:4px 2px;border-radius:16px;font-size:11px;font-weight:500;line-height:14px;text-align:center;hyphens:auto}}@container panel (max-width:600px){nav > ul{grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:0;padding:4px 4px max(4px,env(safe-area-inset-bottom));border-block-start:1px solid var(--line);background:var(--card)}nav .word{width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}nav a,nav .more{min-height:56px}nav a[aria-current="page"]{background:none;color:var(--accent-text)}nav > ul > .extra{display:none}nav > ul > .last{display:block}}`]}render(){let{screens:e}=this,t=e.length<=5?e.length:on,n=e.slice(t),r=this.app.texts.text(`menu.more`);return b`
<nav aria-label=${this.app.texts.text(`menu.label`)}>
<ul>
${e.map((e,n)=>b`<li class=${n<t?``:`extra`}>${this.#e(e)}</li>`)}
${n.length>0?b`<li class="last">
<button class="more" aria-haspopup="dialog" @click=${this.#t}>
${C(oe)}<span class="word">${r}</span>
</button>
</li>`:v}
</ul>
</nav>
<webcti-dialog .heading=${r} .open=${this.open} @webcti-close=${this.#n}>
<ul>
${n.map(e=>b`<li>${this.#e(e)}</li>`)}
</ul>
</webcti-dialog>
`}#e({name:e,title:t,icon:n}){return b`<a
href=${this.app.router.href(e)}
@click=${this.#n}
aria-current=${e===this.current?`page`:v}
>
${C(n)}<span class="word">${this.app.texts.text(t)}</span>
</a>`}#t;#n};a([c({attribute:!1})],X.prototype,`screens`,void 0),a([c({attribute:!1})],X.prototype,`current`,void 0),a([t({context:f,subscribe:!0})],X.prototype,`app`,void 0),a([l()],X.prototype,`open`,void 0),X=a([m(`webcti-navigation`)],X);var sn=`/config/integrations/integration/webcti`,Z=class extends n{constructor(...e){super(...e),this.admin=!1,this.#e=e=>{e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),M(sn))}}static{this.styles=[h,y`section{max-width:440px;margin:10vh auto 0;text-align:center}span{display:inline-grid;place-items:center;width:96px;height:96px;margin-block-end:24px;border-radius:50%;background:color-mix(in srgb,var(--accent) 12%,transparent);color:var(--accent)}svg{width:44px;height:44px}h2{margin:0 0 8px;font-size:22px;font-weight:500;line-height:30px}p{color:var(--text-soft);text-wrap:balance}a{display:inline-block;margin-block-start:24px;padding:12px 20px;border-radius:22px;background:color-mix(in srgb,var(--accent) 14%,transparent);color:var(--text);font-weight:500;text-decoration:none}`]}render(){let{texts:e}=this.app;return b`<section>
<span>${C(se)}</span>
<h2>${e.text(`empty.title`)}</h2>
<p>${e.text(this.admin?`empty.admin_text`:`empty.text`)}</p>
${this.admin?b`<a href=${sn} @click=${this.#e}>${e.text(`empty.admin_link`)}</a>`:v}
</section>`}#e};a([c({type:Boolean})],Z.prototype,`admin`,void 0),a([t({context:f,subscribe:!0})],Z.prototype,`app`,void 0),Z=a([m(`webcti-no-extension`)],Z);var cn=y`.nothing{display:grid;justify-items:center;gap:8px;padding:48px 24px;color:var(--text-soft);text-align:center;text-wrap:balance}.nothing svg{width:40px;height:40px;opacity:0.7}.nothing.small{padding:16px 24px 24px}.skeleton{display:grid;gap:20px;padding:20px 24px}.skeleton span{width:var(--length,100%);height:12px;border-radius:6px;background:color-mix(in srgb,var(--text) 12%,transparent);animation:breathe 1.2s ease-in-out 200ms infinite alternate backwards}@keyframes breathe{from{opacity:0.35}}@media (prefers-reduced-motion:reduce){.skeleton span{animation:none}}`;function ln(e,t){return b`<div class="nothing ${t?``:`small`}">
${t?C(t):v}
<p>${e}</p>
</div>`}function un(e,t=5){return b`<div class="skeleton" role="status" aria-label=${e.texts.text(`loading`)}>
${Array.from({length:t},(e,t)=>b`<span style="--length: ${90-t*37%45}%"></span>`)}
</div>`}function dn({texts:e},t,n){return b`<div class="nothing" role="alert">
${C(S)}
<p>${s(t.code,e,t.message)}</p>
<button class="outlined" type="button" @click=${n}>${e.text(`retry`)}</button>
</div>`}var fn=Re(class extends w{#e;#t=!1;update({element:e},[t]){return this.#e=e,this.render(t)}render(e){return e&&!this.#t&&requestAnimationFrame(()=>{this.#e?.scrollIntoView({block:`nearest`,inline:`nearest`})}),this.#t=e,i}}),Q=class extends n{constructor(...e){super(...e),this.extensions=[],this.current=``}static{this.styles=[h,u,y`:host{display:block}nav{position:relative;display:flex;gap:8px;overflow-x:auto;padding:2px;margin:-2px;scrollbar-width:none}button{display:flex;align-items:center;gap:10px;max-width:260px;min-height:44px;padding:0 18px;border:1px solid var(--line);border-radius:22px;background:var(--card);color:var(--text);font:inherit;white-space:nowrap;cursor:pointer;flex:none}button[aria-current="true"]{border-color:transparent;background:color-mix(in srgb,var(--accent) 18%,var(--card));font-weight:500}.dot{width:10px;height:10px;border-radius:50%;background:var(--glow);flex:none}.dot.grey{background:color-mix(in srgb,var(--glow) 50%,transparent)}.dot.ringing{animation:pulse 1s ease-in-out infinite alternate}.label{overflow:hidden;text-overflow:ellipsis}@keyframes pulse{to{box-shadow:0 0 0 5px color-mix(in srgb,var(--glow) 30%,transparent)}}@media (prefers-reduced-motion:reduce){.dot.ringing{animation:none}}`]}render(){let{texts:e}=this.app;return b`<nav aria-label=${e.text(`switcher.label`)}>
${j(this.extensions,({id:e})=>e,t=>{let{id:n,live:{activity:r}}=t,{colour:i,text:a}=Qt[r];return b`<button
aria-current=${n===this.current}
${fn(n===this.current)}
@click=${()=>{this.#e(n)}}
>
<span class="dot ${i} ${r}" title=${e.text(a)}></span>
<span class="label" dir="auto">${R(t)}</span>
<span class="for-screen-readers">${e.text(a)}</span>
</button>`})}
</nav>`}#e(e){this.dispatchEvent(new CustomEvent(`webcti-extension`,{detail:e}))}};a([c({attribute:!1})],Q.prototype,`extensions`,void 0),a([c({attribute:!1})],Q.prototype,`current`,void 0),a([t({context:f,subscribe:!0})],Q.prototype,`app`,void 0),Q=a([m(`webcti-switcher`)],Q);var pn={de:()=>k(()=>import(`./de-zNFywTGN.js`),[],import.meta.url),en:()=>k(()=>import(`./en-CMUpeuIy.js`),[],import.meta.url),pl:()=>k(()=>import(`./pl-C_h0c9ZK.js`),[],import.meta.url)};Object.keys(pn);function mn(e){let[t=``]=e.toLowerCase().split(/[-_]/);return Object.hasOwn(pn,t)?t:`en`}function hn(e,t){return e===``||mn(t)===e?t:e}async function gn(e,t=e.locale.language){let n=mn(t),r=pn[n];if(!r)throw Error(`no texts in ${n}`);let{default:i}=await r(),a=t.toLowerCase().startsWith(n)?t:n;return new Je(i,a,e.locale,e.config.time_zone)}var $=class extends n{static{this.styles=[r,h,u,g,cn,Wt]}#e;#t;#n;#r;#i;#a;#o;#s;#c;#l;#u;#d;constructor(){super(),this.narrow=!1,this.dark=!1,this.admin=!1,this.broken=!1,this.#e=new yt,this.#t=new Tt,this.#n=new Ct(this.#e,this.#t),this.#r=new Ke,this.#i=new rt,this.#a=new et(this.#e,this.#t,this.#n),this.#o=new ut(()=>this.#h?.id),this.#s=new Ze(this,{context:f}),this.#c=new d(this,()=>this.#e,e=>e),this.#l=new d(this,()=>this.#r,e=>e.mobile),this.#u=``,this.#v=e=>{gt(e.detail),this.#o.replace(this.#d?.name??`start`,[],e.detail)},this.#y=()=>{st(this)},this.addEventListener(`click`,this.#o.follow),new at(this,e=>{this.dark=e}),this.#r.subscribe(()=>{this.#n.hass&&this.#_(this.#n.hass)})}set hass(e){this.#n.hass=e,this.isConnected&&this.#n.start(e.connection),this.admin=e.user?.is_admin??!1,this.#_(e)}connectedCallback(){super.connectedCallback();let{hass:e}=this.#n;e&&this.#n.start(e.connection)}disconnectedCallback(){super.disconnectedCallback(),this.#n.stop()}willUpdate(){this.#o.route=this.route,this.toggleAttribute(`mobile`,this.#l.value??!1);let{shown:e}=this,t=this.#h?.session?.subscriber.language;this.#h&&t&&this.#r.follow(this.#h.id,t);let n=this.#c.value?.ready?this.#p():void 0;n&&n!==this.#d&&this.#g(n),this.#d=n,e&&e.screen===n&&(e.element.extensionId=this.#h?.id??``,e.element.path=this.#o.destination.path)}updated(e){e.has(`route`)&&e.get(`route`)&&this.main?.scrollTo(0,0)}render(){let{app:e}=this,t=this.#c.value;if(!e||!t)return v;let n=this.#h,r=n&&t.pbxs.get(n.pbx);return b`
<div class="frame">
<header>
${this.narrow?b`<button class="icon" aria-label=${e.texts.text(`menu.open`)} @click=${this.#y}>
${C(Oe)}
</button>`:v}
<h1 dir="auto">${n?R(n):`WebCTI`}</h1>
${r?bn(e,r,t.online):v}
${r?.web?b`<webcti-account-menu .extension=${n}></webcti-account-menu>`:v}
</header>
${n&&t.ready&&!_n(n)?b`<webcti-navigation
.screens=${pt.filter(({offered:e})=>e(this.#m))}
.current=${this.#d?.name??``}
></webcti-navigation>`:v}
<div class="top">
${yn(e,t,r)}
${j(xn(t),({extension:{id:e},call:t})=>`${e} ${t.id}`,e=>b`<webcti-incoming .extensionId=${e.extension.id} .call=${e.call}></webcti-incoming>`)}
<webcti-dialling></webcti-dialling>
</div>
<main tabindex="-1" aria-busy=${!t.ready}>
<div class="page">${this.#f(e,t,n)}</div>
</main>
<webcti-feedback></webcti-feedback>
</div>
<div class="announcement for-screen-readers" role="status">${Sn(e,t)}</div>
`}#f(e,t,n){let{texts:r}=e;if(this.broken)return ln(r.text(`screen.outdated`),we);if(!t.ready)return b`<p class="loading">${r.text(`loading`)}</p>`;if(!this.#d)return b`${ln(r.text(`screen.unknown`),we)}
<p class="way-back"><a class="button" href=${e.router.href(`start`)}>${r.text(`screen.start`)}</a></p>`;if(this.shown?.screen!==this.#d)return b`<p class="loading">${r.text(`loading`)}</p>`;let i=[...t.extensions.values()];return b`
${n&&i.length>1?b`<webcti-switcher
.extensions=${i}
.current=${n.id}
@webcti-extension=${this.#v}
></webcti-switcher>`:v}
${this.shown.element}
`}#p(){let e=this.#m,t=this.#o.destination.screen,n=pt.find(n=>n.name===t&&n.offered(e));return t===mt.name?mt:n?.withoutExtension?n:!e.extension||_n(e.extension)?mt:n}get#m(){let e=this.#h;return{extension:e,pbx:e&&this.#e.state.pbxs.get(e.pbx),mobile:this.#l.value??!1,admin:this.admin}}get#h(){let{state:e}=this.#e,t=ht(e,this.#o.destination.extension);return t===void 0?void 0:e.extensions.get(t)}async#g(e){try{await e.load()}catch{this.broken=!0;return}e===this.#d&&(this.shown={screen:e,element:vn(e)})}async#_(e){let t=hn(this.#r.state.language,e.locale.language),n=JSON.stringify([t,e.locale,e.config.time_zone]);if(n===this.#u)return;this.#u=n;let r=await gn(e,t);n===this.#u&&(this.lang=r.language,this.app={store:this.#e,topics:this.#t,session:this.#n,router:this.#o,device:this.#r,feedback:this.#i,dialling:this.#a,texts:r},this.#s.setValue(this.app))}#v;#y};a([c({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),a([c({attribute:!1})],$.prototype,`route`,void 0),a([c({type:Boolean,reflect:!0})],$.prototype,`dark`,void 0),a([l()],$.prototype,`admin`,void 0),a([l()],$.prototype,`app`,void 0),a([l()],$.prototype,`shown`,void 0),a([l()],$.prototype,`broken`,void 0),a([Ie(`main`)],$.prototype,`main`,void 0),$=a([m(`webcti-panel`)],$);function _n({access:e}){return e===`log_in`||e===`password_required`}function vn({name:e}){let t=document.createElement(`webcti-${e}-screen`);if(t instanceof ee)return t;throw Error(`no screen ${e}`)}function yn({texts:e},t,n){if(!t.online)return b`<webcti-banner text=${e.text(`banner.offline`)}></webcti-banner>`;if(!n||n.connected)return v;let{name:r,retrying:i}=n,a=e.text(i?`banner.unreachable`:`banner.refused`,{name:r});return b`<webcti-banner text=${a} ?lasting=${!i}></webcti-banner>`}function bn({texts:e},{name:t,connected:n},r){let i=n&&r,a=e.text(i?`pbx.connected`:`pbx.disconnected`,{name:t});return b`<span class="pbx ${i?`reached`:``}" role="img" aria-label=${a} title=${a}>
<span class="name">${t}</span>
</span>`}function xn({extensions:e}){return[...e.values()].flatMap(e=>e.live.calls.filter(rn).map(t=>({extension:e,call:t})))}function Sn({texts:e},t){return xn(t).map(({extension:t,call:n})=>e.text(`call.announcement`,{extension:R(t),party:J(n.party,e)})).join(`. `)}export{wt as C,ct as D,P as E,it as O,At as S,N as T,Gt as _,dn as a,Lt as b,Qt as c,nn as d,rn as f,Kt as g,Yt as h,ln as i,j as k,$t as l,Zt as m,mn as n,un as o,J as p,fn as r,cn as s,hn as t,en as u,zt as v,gt as w,It as x,Rt as y};