import{$t as e,Bt as t,C as n,Et as r,bt as i,jt as a,l as o,nt as s,t as c,vt as l,wt as u,y as d,zt as ee}from"./icon-DbuUAH21.js";import{T as f,_ as p,c as m,g as h,h as g,i as _,m as v,n as y,o as b,p as x,r as S,s as te,t as C,v as w,w as T,x as E}from"./theme-Dtxe1cKv.js";import{t as D}from"./query-Df4-SAIv.js";import{_ as O,a as k,c as A,d as ne,f as re,g as j,h as M,i as ie,k as N,l as ae,m as oe,n as se,o as P,p as ce,s as F,u as le}from"./panel-Cd0nXFom.js";import{n as I,t as L}from"./number-button-BCM-Q-lD.js";import{t as R}from"./forms-DgYvCJ2T.js";import{n as z}from"./texts-GxZEdcnU.js";import{t as ue}from"./live-BBkQKrtJ.js";import{n as de,t as B}from"./languages-C5T6FxDz.js";var V=[`type`,`name`,`number`,`time`],H=class extends p{constructor(...e){super(...e),this.extensionId=``,this.heading=``,this.none=``,this.more=``}static{this.styles=[S,y,_,C,I,F,T`.card{padding-inline:0;padding-block-end:8px}h2{margin-block-end:4px;padding-inline:24px}[role="row"]{display:grid;grid-template:"type name number time" / 28px minmax(0,1fr) minmax(0,168px) 148px;align-items:center;gap:0 16px;min-height:52px;padding:2px 24px;border-block-start:1px solid var(--line)}.type{grid-area:type;position:relative;color:var(--signal)}.count{position:absolute;inset-block-start:-8px;inset-inline-start:13px;display:grid;place-items:center;min-width:18px;height:18px;padding:0 5px;border:1px solid var(--card);border-radius:9px;background:var(--solid-red);color:var(--on-solid);font-size:11px;font-weight:500;line-height:16px}.name{grid-area:name;overflow:hidden;font-weight:500;text-overflow:ellipsis;white-space:nowrap}.number{grid-area:number;min-width:0}.time{grid-area:time;color:var(--text-soft);font-variant-numeric:tabular-nums;text-align:end;white-space:nowrap}.more{display:inline-flex;align-items:center;min-height:44px;margin:0 12px;padding:0 12px;border-radius:22px;color:var(--accent-text);font-weight:500;text-decoration:none}.more:hover{background:color-mix(in srgb,var(--text) 8%,transparent)}@container page (max-width:600px){h2{padding-inline:16px}.more{margin:0 4px}[role="row"]{grid-template:"type name time" auto "type number number" auto / 28px minmax(0,1fr) auto;padding:10px 16px 2px}.nameless[role="row"]{grid-template:"type number time" auto / 28px minmax(0,1fr) auto;padding-block:4px}.nameless .name{display:none}}`]}render(){let{calls:e}=this,{texts:t}=this.app;return E`<section class="card" aria-labelledby="heading">
<h2 id="heading">${this.heading}</h2>
${e?e.length===0?ie(this.none):this.#e(e):P(this.app)}
${e&&e.length>0?E`<a class="more" href=${this.more}
>${t.text(`panel.more`)}<span class="for-screen-readers">: ${this.heading}</span></a
>`:w}
</section>`}#e(e){return E`<div role="table" aria-labelledby="heading">
<div role="rowgroup" class="for-screen-readers">
<div role="row">
${V.map(e=>{let t=`log.${e}`;return E`<span role="columnheader">${this.app.texts.text(t)}</span>`})}
</div>
</div>
<div role="rowgroup">${e.map(e=>this.#t(e))}</div>
</div>`}#t(e){let{texts:t}=this.app,{icon:n,colour:r,text:i}=oe(e),{count:a=1,name:o,start:s,withheld:l}=e,u=a>1?t.counted(`history.times`,a):``,d=o||(l?t.text(`party.unknown_number`):``);return E`<div role="row" class="${r} ${d?``:`nameless`}">
<span role="cell" class="type" title=${t.text(i)}>
${c(n)}<span class="for-screen-readers">${t.text(i)} ${u}</span>
${a>1?E`<span class="count" aria-hidden="true">${a}</span>`:w}
</span>
<span role="cell" class="name" dir="auto" title=${o||w}>${d}</span>
<span role="cell" class="number">
${this.action?this.action(e):L(this.app,this.extensionId,{number:e.number,dial:e.dial,name:o,vip:e.vip,hidden:e.restricted})}
</span>
<span role="cell" class="time">
<time datetime=${s} title=${t.fullPbxMoment(s)}>${t.pbxMoment(s)}</time>
</span>
</div>`}};m([h({attribute:!1})],H.prototype,`extensionId`,void 0),m([h()],H.prototype,`heading`,void 0),m([h()],H.prototype,`none`,void 0),m([h({attribute:!1})],H.prototype,`calls`,void 0),m([h()],H.prototype,`more`,void 0),m([h({attribute:!1})],H.prototype,`action`,void 0),m([f({context:v,subscribe:!0})],H.prototype,`app`,void 0),H=m([x(`webcti-call-list`)],H);var U=class extends p{constructor(...e){super(...e),this.invalid=!1,this.#e=new O(this,()=>this.app),this.#t=``,this.#r=()=>{this.invalid=!1,this.#e.error&&this.#e.forget()},this.#i=e=>{e.preventDefault();let t=M(this.input.value);t===void 0?(this.invalid=!0,this.input.focus()):this.dial(t)}}static{this.styles=[S,y,_,C,R,T`form{position:relative}input{padding-inline-end:64px}button{position:absolute;inset-block-start:4px;inset-inline-end:4px;width:44px;padding:0}.note,.error{margin-block-start:12px}.note{color:var(--text-soft)}.note:empty{margin:0}`]}#e;async dial(e){this.dialled=e,this.invalid=!1;let t=await this.#e.run(()=>this.app.session.dial(this.extension.id,e));this.dialled=void 0,t&&(this.input.value=``)}willUpdate(){this.#t!==this.extension.id&&(this.#t=this.extension.id,this.invalid=!1,this.#e.forget())}#t;render(){let{texts:e}=this.app,t=this.invalid?e.text(`dial.invalid`):this.#e.error;return E`
<section class="card" aria-labelledby="title">
<h2 id="title">${e.text(`dial.title`)}</h2>
<form novalidate @submit=${this.#i}>
<label class="for-screen-readers" for="number">${e.text(`dial.label`)}</label>
<input
id="number"
type="tel"
autocomplete="off"
enterkeyhint="go"
placeholder=${e.text(`dial.placeholder`)}
aria-invalid=${this.invalid}
aria-describedby="note"
@input=${this.#r}
/>
<button
class="filled green"
type="submit"
aria-label=${e.text(`dial.button`)}
title=${e.text(`dial.button`)}
?disabled=${this.#e.busy}
>
${c(i)}
</button>
</form>
<p id="note" class=${t?`error`:`note`} role="status">${t??this.#n()}</p>
</section>
`}#n(){let{texts:e}=this.app;return this.dialled?e.text(`dial.calling`,{number:this.dialled}):this.extension.telephone===`system`?``:e.text(`dial.call_back`)}#r;#i};m([h({attribute:!1})],U.prototype,`extension`,void 0),m([f({context:v,subscribe:!0})],U.prototype,`app`,void 0),m([g()],U.prototype,`invalid`,void 0),m([g()],U.prototype,`dialled`,void 0),m([D(`input`)],U.prototype,`input`,void 0),U=m([x(`webcti-dial-card`)],U);var W=class extends p{constructor(...e){super(...e),this.since=0}static{this.styles=T`:host{font-variant-numeric:tabular-nums}`}#e;connectedCallback(){super.connectedCallback(),this.#e=setInterval(()=>{this.requestUpdate()},1e3)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}render(){return E`${z((Date.now()-this.since)/1e3)}`}};m([h({attribute:!1})],W.prototype,`since`,void 0),W=m([x(`webcti-running-time`)],W);var G=class extends p{static{this.styles=[S,_,C,T`:host{display:block}.call{display:flex;align-items:start;justify-content:space-between;gap:16px}.party{min-width:0}.kind{color:var(--text-soft)}.title{font-size:20px;font-weight:500;line-height:28px;overflow-wrap:anywhere;display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:3}.number{color:var(--text-soft);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}webcti-running-time{font-size:24px;font-weight:300;line-height:48px}.actions{display:flex;flex-wrap:wrap;gap:12px;margin-block-start:16px}.lift,.error{margin-block-start:12px}.lift{color:var(--text-soft)}@container page (max-width:600px){.actions button{flex:1 1 auto}}`]}#e=new O(this,()=>this.app);render(){let{call:e,app:t}=this,{texts:n,store:r}=t,i=Date.parse(e.answered??e.started)-r.state.clockOffset;return E`
<div class="call">
<div class="party">
<p class="kind">${n.text(fe(e))}</p>
<p class="title" dir="auto">${ce(e.party,n)}</p>
${this.#t()}
</div>
<webcti-running-time
role="timer"
aria-label=${n.text(`call.duration`)}
.since=${i}
></webcti-running-time>
</div>
${this.#n()}
${this.#e.error?E`<p class="error" role="alert">${this.#e.error}</p>`:w}
`}#t(){let{call:e}=this,{party:t,called:n}=e,r=this.extension.number,i=[t.name===null?null:t.number,!e.originated&&n?.number&&n.number!==r?this.app.texts.text(`call.via`,{number:n.number}):null].filter(e=>e!==null);return i.length>0?E`<p class="number">${i.join(` · `)}</p>`:w}#n(){let{call:e,extension:t}=this,{texts:n,session:i}=this.app;return e.waiting||e.state===`hold`||e.state===`queued`?w:e.originated&&e.state===`alerting`?this.#r(`call.lift_to_dial`):t.telephone===`analogue`?this.#r(`call.replace_to_end`):E`<div class="actions">
<button
class="filled red"
?disabled=${this.#e.busy}
@click=${()=>this.#e.run(()=>i.hangUp(t.id))}
>
${c(r)}${n.text(`call.hang_up`)}
</button>
</div>`}#r(e){return E`<p class="lift">${this.app.texts.text(e)}</p>`}};m([h({attribute:!1})],G.prototype,`extension`,void 0),m([h({attribute:!1})],G.prototype,`call`,void 0),m([f({context:v,subscribe:!0})],G.prototype,`app`,void 0),G=m([x(`webcti-call-view`)],G);function fe(e){return e.state===`hold`?`call.held`:e.state===`queued`?`call.queued`:e.waiting?`call.waiting`:e.originated?`call.outgoing`:`call.incoming`}var K=class extends p{static{this.styles=[S,y,_,C,T`.card{background:linear-gradient(120deg,color-mix(in srgb,var(--glow) 16%,transparent),transparent 65%),var(--card)}.card.grey{background:var(--card)}.state{display:flex;align-items:center;gap:20px;min-height:72px}.badge{position:relative;display:grid;place-items:center;width:64px;height:64px;border-radius:50%;background:color-mix(in srgb,var(--glow) 18%,transparent);color:var(--signal);flex:none}.badge svg{width:32px;height:32px}.ringing::before,.ringing::after{content:"";position:absolute;inset:0;border:2px solid var(--glow);border-radius:50%;opacity:0;animation:ring 2s ease-out infinite}.ringing::after{animation-delay:1s}@keyframes ring{from{opacity:0.6;transform:scale(1)}to{opacity:0;transform:scale(1.5)}}h2{margin:0;font-size:28px;font-weight:500;line-height:36px;letter-spacing:-0.01em;overflow-wrap:anywhere}.words{flex:1;min-width:0}.error{margin-block-start:12px}.hint{color:var(--text-soft)}webcti-call-view{margin-block-start:20px;padding-block-start:20px;border-block-start:1px solid var(--line)}@container page (max-width:600px){.badge{width:52px;height:52px}.state{flex-wrap:wrap;gap:16px;min-height:56px}.state > button{flex:1 0 100%}h2{font-size:24px;line-height:32px}}@media (prefers-reduced-motion:reduce){.ringing::before{opacity:0.5;animation:none}.ringing::after{display:none}}`]}#e=new O(this,()=>this.app);render(){let{extension:e}=this,{live:t,telephone:n}=e,i=pe(t),a=me(t),{texts:o}=this.app;return E`
<section class="card ${i.colour}">
<div class="state">
<span class="badge ${t.activity}">${c(i.icon)}</span>
<div class="words">
<h2>${o.text(i.text)}</h2>
${a?E`<p class="hint">${o.text(a)}</p>`:w}
</div>
${q(t)&&n!==`analogue`?E`<button class="filled red" ?disabled=${this.#e.busy} @click=${this.#t}>
${c(r)}${o.text(`call.hang_up`)}
</button>`:w}
</div>
${this.#e.error?E`<p class="error" role="alert">${this.#e.error}</p>`:w}
${N(t.calls.filter(e=>!re(e)),e=>e.id,t=>E`<webcti-call-view .extension=${e} .call=${t}></webcti-call-view>`)}
</section>
`}#t=()=>{this.#e.run(()=>this.app.session.hangUp(this.extension.id))}};m([h({attribute:!1})],K.prototype,`extension`,void 0),m([f({context:v,subscribe:!0})],K.prototype,`app`,void 0),K=m([x(`webcti-extension-card`)],K);function q({flags:e,calls:t}){return t.length===0&&e?.hook===`off`}function pe(e){return e.flags===null&&e.calls.length===0?le:q(e)?ae:A[e.activity]}function me(e){if(!(e.calls.length>0))return e.flags===null?`hint.unknown`:e.activity===`out_of_order`?`hint.out_of_order`:q(e)?`hint.lifted`:`hint.idle`}var J=8,he=[`type`,`name`,`number`,`time`,`duration`],Y=class extends p{constructor(...e){super(...e),this.all=!1,this.#i=()=>{this.all=!this.all}}static{this.styles=[S,y,_,C,T`.card{padding-inline:0;padding-block-end:8px}h2,.empty{padding-inline:24px}.empty{padding-block-end:16px;color:var(--text-soft)}table{width:100%;border-collapse:collapse}th{padding:0 8px 8px;white-space:nowrap;color:var(--text-soft);font-size:12px;font-weight:400;line-height:16px;text-align:start}td{height:52px;padding:4px 8px;border-block-start:1px solid var(--line)}th:first-child,td:first-child{width:64px;padding-inline:24px 16px}th:last-child,td:last-child{padding-inline-end:24px;text-align:end}.type{color:var(--signal)}.name{max-width:0;width:45%;overflow:hidden;font-weight:500;text-overflow:ellipsis;white-space:nowrap}tr.red .name{color:var(--red)}.time,.duration{color:var(--text-soft);font-variant-numeric:tabular-nums;white-space:nowrap}.number button{min-height:36px;margin-inline-start:-12px;padding:0 12px;font-weight:400;font-variant-numeric:tabular-nums}.digits{max-width:17ch;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.number button svg{width:16px;height:16px;color:var(--green)}.more{margin:8px 12px 4px;padding:0 12px;color:var(--accent-text)}@container page (max-width:600px){h2,.empty{padding-inline:16px}table,tbody{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr{display:grid;grid-template:"type name time" auto "type number duration" auto / 24px minmax(0,1fr) auto;column-gap:16px;align-items:center;padding:8px 16px;border-block-start:1px solid var(--line)}td:nth-child(n){width:auto;max-width:none;height:auto;padding:0;border:0}.type{grid-area:type}.name{grid-area:name}.number{grid-area:number}.number button{min-height:32px}.nameless .number{grid-row:1 / -1}.time{grid-area:time;text-align:end}.duration{grid-area:duration}}`]}render(){let{texts:e}=this.app,{log:t}=this.extension,n=this.all?t:t.slice(0,J),r=new Date;return E`
<section class="card" aria-labelledby="title">
<h2 id="title">${e.text(`log.title`)}</h2>
${t.length===0?E`<p class="empty">${e.text(`log.empty`)}</p>`:E`<table role="table">
<thead role="rowgroup">
<tr role="row">
${he.map(e=>this.#e(e))}
</tr>
</thead>
<tbody role="rowgroup">
${N(n,e=>e.id,e=>this.#t(e,r))}
</tbody>
</table>`}
${t.length>J?E`<button class="more" aria-expanded=${this.all} @click=${this.#i}>
${e.text(this.all?`log.less`:`log.more`)}
</button>`:w}
</section>
`}#e(e){let t=`log.${e}`;return E`<th role="columnheader" scope="col"><span class=${e===`type`?`for-screen-readers`:``}>${this.app.texts.text(t)}</span></th>`}#t(e,t){let{texts:n}=this.app,r=ne(e),i=new Date(e.started),{number:a}=e.party,o=e.party.name===null&&a!==null,s=n.text(r.text);return E`<tr role="row" class="${r.colour} ${o?`nameless`:``}">
<td role="cell" class="type" title=${s}>
${c(r.icon)}<span class="for-screen-readers">${s}</span>
</td>
<td role="cell" class="name" dir="auto" title=${e.party.name??w}>
${e.party.name??(a===null?n.text(`party.unknown_number`):w)}
</td>
<td role="cell" class="number">${a===null?w:this.#n(a)}</td>
<td role="cell" class="time">
<time datetime=${e.started} title=${n.fullMoment(i)}>${n.moment(i,t)}</time>
</td>
<td role="cell" class="duration">${e.duration===null?w:z(e.duration)}</td>
</tr>`}#n(e){let t=this.app.texts.text(`dial.call_number`,{number:e});return E`<button
aria-label=${t}
title=${t}
@click=${()=>{this.#r(e)}}
>
${c(i)}<span class="digits">${e}</span>
</button>`}#r(e){this.dispatchEvent(new CustomEvent(`webcti-dial`,{detail:e}))}#i};m([h({attribute:!1})],Y.prototype,`extension`,void 0),m([f({context:v,subscribe:!0})],Y.prototype,`app`,void 0),m([g()],Y.prototype,`all`,void 0),Y=m([x(`webcti-log-card`)],Y);var ge=150,_e=64,X=class extends b{constructor(...e){super(...e),this.text=``,this.wanted=``,this.problem=``,this.#t=new j(this,{topics:[`phonebook`],about:()=>void 0,key:()=>this.wanted===``?null:this.wanted,load:()=>this.request(`contacts/search`,{text:this.wanted})}),this.#a=()=>{this.text=this.input.value,this.problem=``,clearTimeout(this.#e),this.#e=setTimeout(()=>{this.wanted=this.text.trim()},ge)},this.#o=async e=>{e.preventDefault();let t=M(this.text);t===void 0?(this.problem=this.app.texts.text(`dial.invalid`),this.input.focus()):(this.text=``,this.wanted=``,clearTimeout(this.#e),await this.app.dialling.dial({extension:this.extensionId,number:t,name:``}))}}static{this.styles=[S,y,C,R,I,F,T`form{display:flex;gap:8px}input[type="search"]{height:52px;font-size:18px}form button.filled{width:52px;min-height:52px;padding:0;border-radius:26px;flex:none}#note:not(:empty){margin-block-start:8px}ul{max-height:420px;margin:8px -8px -8px;padding:0;overflow:auto;list-style:none}li{display:grid;grid-template:"name book" auto "number number" auto / minmax(0,1fr) auto;align-items:center;gap:0 12px;padding:8px 8px 0;border-block-start:1px solid var(--line)}li:first-child{border:0}.name{grid-area:name;overflow:hidden;font-weight:500;text-overflow:ellipsis;white-space:nowrap}.book{grid-area:book;color:var(--text-soft);font-size:13px}.phone{grid-area:number;min-width:0;color:var(--text-soft)}`]}#e;#t;disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#e)}render(){let{texts:e}=this.app,t=e.text(`dial.button`);return E`<section class="card" aria-labelledby="title">
<h2 id="title">${e.text(`search.title`)}</h2>
<form novalidate @submit=${this.#o}>
<label class="for-screen-readers" for="search">${e.text(`search.label`)}</label>
<input
id="search"
type="search"
enterkeyhint="go"
autocomplete="off"
maxlength=${_e}
placeholder=${e.text(`search.label`)}
.value=${this.text}
aria-invalid=${this.problem!==``}
aria-describedby="note"
@input=${this.#a}
/>
<button class="filled green" type="submit" aria-label=${t} title=${t}>${c(i)}</button>
</form>
<p id="note" class=${this.problem?`error`:`soft`} role="status">${this.problem||this.#n()}</p>
${this.wanted===``?w:this.#r()}
</section>`}#n(){let e=this.#t.value?.items;return this.wanted===``||!e||this.#t.mistake?``:e.length===0?this.app.texts.text(`search.nothing`):``}#r(){let{value:e,mistake:t}=this.#t;return t?k(this.app,t,()=>void this.#t.reload()):!e||e.items.length===0?w:E`<ul aria-label=${this.app.texts.text(`search.results`)}>
${N(e.items,({phone:e})=>e.id,e=>this.#i(e))}
</ul>`}#i({contact:e,phone:t}){let n=`book.${e.book}`;return E`<li>
<span class="name" dir="auto" title=${e.name}>${e.name}</span>
<span class="book">${this.app.texts.text(n)}</span>
<span class="phone">
${L(this.app,this.extensionId,{number:t.number,name:e.name,vip:t.vip,hidden:t.hidden,dial:t.hidden?`contact:${t.id}`:t.number})}${t.comment}
</span>
</li>`}#a;#o};m([g()],X.prototype,`text`,void 0),m([g()],X.prototype,`wanted`,void 0),m([g()],X.prototype,`problem`,void 0),m([D(`input`)],X.prototype,`input`,void 0),X=m([x(`webcti-search-card`)],X);var ve=[{service:`dnd`,icon:d,colour:`red`,always:!0},{service:`forwarding`,icon:u,colour:`blue`,always:!0},{service:`locked`,icon:s,colour:`amber`,always:!0},{service:`account_recalled`,icon:o,colour:`violet`,always:!1},{service:`call_back_queued`,icon:t,colour:`blue`,always:!1},{service:`call_waiting`,icon:ee,colour:`amber`,always:!1},{service:`parked`,icon:l,colour:`violet`,always:!1}],Z=class extends p{static{this.styles=[S,y,_,T`ul{margin:0;padding:0;list-style:none}li{display:flex;align-items:center;gap:16px;min-height:48px}.icon{color:var(--text-soft)}.on .icon{color:var(--signal)}.name{flex:1}.state{padding:2px 12px;border-radius:12px;color:var(--text-soft)}.on .state{background:color-mix(in srgb,var(--glow) 16%,transparent);color:var(--signal);font-weight:500}`]}render(){let{flags:e}=this.extension.live;return E`
<section class="card" aria-labelledby="title">
<h2 id="title">${this.app.texts.text(`services.title`)}</h2>
<ul>
${ve.filter(({service:t,always:n})=>n||e?.[t]).map(t=>this.#e(t,e))}
</ul>
</section>
`}#e({service:e,icon:t,colour:n},r){let{texts:i}=this.app,a=r?.[e]??!1,o=r===null?`services.unknown`:a?`services.on`:`services.off`;return E`<li class=${a?`on ${n}`:``}>
<span class="icon">${c(t)}</span>
<span class="name">${i.text(`services.${e}`)}</span>
<span class="state">${i.text(o)}</span>
</li>`}};m([h({attribute:!1})],Z.prototype,`extension`,void 0),m([f({context:v,subscribe:!0})],Z.prototype,`app`,void 0),Z=m([x(`webcti-services-card`)],Z);var ye={phone_lock:`services`,account_recall:`services`,wake_up:`services`,call_as:`services`,clir:`services`,call_waiting:`services`,mobile_phone:`forwarding`,dnd:`forwarding`,follow_me:`forwarding`,forwarding:`forwarding`,forwardings:`forwarding`},Q=class extends b{static{this.styles=[S,y,C,R,F,T`h3{margin-block:16px 4px;color:var(--text-soft);font-size:13px;font-weight:400;line-height:18px}ul{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0 0;padding:0;list-style:none}ul a{display:flex;align-items:center;min-height:40px;padding:0 16px;border-radius:20px;background:color-mix(in srgb,var(--accent) 16%,transparent);color:var(--text);font-weight:500;text-decoration:none}ul a:hover{background:color-mix(in srgb,var(--accent) 28%,transparent)}.line{display:flex;align-items:center;gap:16px;min-height:52px;margin-block-start:8px;border-block-start:1px solid var(--line);color:inherit;text-decoration:none}.line + .line{margin:0}.line label,.line span{flex:1}.line select{width:auto;max-width:160px;border-color:transparent}.note{margin-block-end:8px;color:var(--text-soft);font-size:13px;line-height:18px}.amount{font-size:18px;font-variant-numeric:tabular-nums}a.line:hover{color:var(--accent-text)}`]}#e=new O(this,()=>this.app);render(){let{texts:e}=this.app;return E`<section class="card" aria-labelledby="title">
<h2 id="title">${e.text(`summary.title`)}</h2>
${this.dashboard?this.#t(this.dashboard):P(this.app,3)}
</section>`}#t({active_services:t,costs:r,language:i}){let{texts:a,router:o}=this.app,s=se(a.language);return E`
<h3>${a.text(`services.title`)}</h3>
${t.length===0?E`<p>${a.text(`summary.no_services`)}</p>`:E`<ul>
${t.map(e=>{let t=`service.${e}`;return E`<li><a href=${o.href(`settings`,[ye[e]])}>${a.text(t)}</a></li>`})}
</ul>`}
<div class="line">
${c(e)}
<label for="language">${a.text(`summary.language`)}</label>
<select id="language" ?disabled=${this.#e.busy} @change=${this.#n}>
${Object.entries(B).map(([e,t])=>E`<option value=${e} .selected=${ue(e===s)}>${t}</option>`)}
</select>
</div>
${de(a,{telephones:i,panel:s,busy:this.#e.busy,follow:()=>void this.#r(s)})}
${this.#e.error?E`<p class="error" role="alert">${this.#e.error}</p>`:w}
<a class="line" href=${o.href(`costs`)}>
${c(n)}<span>${a.text(`screen.costs`)}</span>
<strong class="amount">${a.money(r.current,r.currency)}</strong>
</a>
`}#n=e=>{this.#r(e.target.value)};async#r(e){await this.#e.run(()=>this.request(`subscriber/update`,{fields:{language:e}}))?this.app.device.speak(e):this.requestUpdate()}};m([h({attribute:!1})],Q.prototype,`dashboard`,void 0),Q=m([x(`webcti-summary-card`)],Q);var $=class extends te{static{this.styles=[S,C,F,T`:host,div{display:flex;flex-direction:column;gap:20px}:host{flex-direction:row;align-items:start}div{flex:1 1 0;min-width:0}div:first-child{flex-grow:1.7}@container page (max-width:860px){:host{flex-direction:column;align-items:stretch;gap:12px}div{display:contents}webcti-call-list,webcti-log-card{order:1}webcti-summary-card,webcti-services-card{order:2}}`]}#e=new j(this,{topics:[`history`,`voicemail`,`services`,`costs`,`subscriber`,`phonebook`],key:()=>this.extension?.access===`ready`?``:null,load:()=>this.request(`dashboard/get`,{})});render(){let{extension:e}=this;return e?e.access===`ready`?this.#t(e):this.#n(e):w}#t(e){let{texts:t,router:n}=this.app,{value:r,mistake:i}=this.#e;return i&&!r?k(this.app,i,()=>void this.#e.reload()):E`
<div>
<webcti-extension-card .extension=${e}></webcti-extension-card>
<webcti-call-list
.extensionId=${e.id}
.heading=${t.text(`start.missed`)}
.none=${t.text(`start.no_missed`)}
.calls=${r?.missed}
.more=${n.href(`history`,[`missed`])}
></webcti-call-list>
<webcti-call-list
.extensionId=${e.id}
.heading=${t.text(`start.completed`)}
.none=${t.text(`start.no_completed`)}
.calls=${r?.completed}
.more=${n.href(`history`)}
></webcti-call-list>
${e.session?.subscriber.has_voicemail===!1?w:E`<webcti-call-list
.extensionId=${e.id}
.heading=${t.text(`start.voicemail`)}
.none=${t.text(`start.no_voicemail`)}
.calls=${r?.voicemail.map(be)}
.more=${n.href(`history`,[`voicemail`])}
.action=${this.#r}
></webcti-call-list>`}
</div>
<div>
<webcti-search-card .extensionId=${e.id}></webcti-search-card>
<webcti-summary-card .extensionId=${e.id} .dashboard=${r}></webcti-summary-card>
</div>
`}#n(e){return E`
<div>
<webcti-extension-card .extension=${e}></webcti-extension-card>
<webcti-log-card .extension=${e} @webcti-dial=${this.#i}></webcti-log-card>
</div>
<div>
<webcti-dial-card .extension=${e}></webcti-dial-card>
<webcti-services-card .extension=${e}></webcti-services-card>
</div>
`}#r=e=>{let{texts:t,dialling:n}=this.app,r=this.pbx?.web?.voicemail_number??``,i=t.text(`start.voicemail`),o=t.text(`voicemail.listen_to`,{moment:t.pbxMoment(e.start)});return E`<button
class="number"
type="button"
aria-label=${o}
?disabled=${r===``}
@click=${()=>n.dial({extension:this.extensionId,number:r,name:i})}
>
${c(a)}${t.text(`voicemail.listen`)}
</button>`};#i=e=>{this.dialCard.dial(e.detail)}};m([D(`webcti-dial-card`)],$.prototype,`dialCard`,void 0),$=m([x(`webcti-start-screen`)],$);function be(e){return{...e,type:`missed`}}export{$ as StartScreen};