import{c as e,d as t,h as n,i as r,n as i,o as a,p as o,r as s,s as c,t as l,v as u,w as d,x as f}from"./theme-Dtxe1cKv.js";import{n as p,t as m}from"./chips-cSMkhuZE.js";import"./history-view-qv6ypsy-.js";import{F as h,Ut as g,jt as _,rn as v,t as y}from"./icon-DbuUAH21.js";import{r as b}from"./files-Drl-UC2F.js";import{t as x}from"./pages-CLjzQb3G.js";import{n as S}from"./texts-GxZEdcnU.js";import{n as C,t as w}from"./table-SjpZ-JS7.js";import{a as T,i as E,m as D,o as O,s as k}from"./panel-Cd0nXFom.js";import{n as A,t as j}from"./number-button-BCM-Q-lD.js";var M=D({type:`missed`}),N=class extends a{static{this.styles=[s,i,r,l,A,w,k,d`.card{padding:8px 0 0;overflow:clip}.table{--columns:28px minmax(0,1.2fr) minmax(0,1fr) 148px 44px 216px}.type{color:var(--signal)}.name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.new .name{font-weight:700}.time,.length{color:var(--text-soft);font-variant-numeric:tabular-nums;white-space:nowrap}.length{text-align:end}[role="cell"].actions{display:flex;align-items:center;justify-content:end}.actions button{padding:0 12px}audio{width:240px;height:40px}@container page (max-width:760px){.table .row{grid-template:"type name time" auto "type number length" auto "type actions actions" auto / 28px minmax(0,1fr) auto;padding-block:8px 4px}.table .titles{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}[role="cell"].type{grid-area:type}[role="cell"].name{grid-area:name}[role="cell"].number{grid-area:number}[role="cell"].time{grid-area:time}[role="cell"].length{grid-area:length}[role="cell"].actions{grid-area:actions;flex-wrap:wrap;justify-content:start;margin-inline-start:-12px}}`]}#e=new x(this,{topics:[`voicemail`,`phonebook`],load:e=>this.request(`voicemail/list`,e)});#t=[{id:`type`,title:`log.type`,quiet:!0,cell:e=>this.#r(e)},{id:`name`,title:`log.name`,cell:e=>this.#i(e)},{id:`number`,title:`log.number`,cell:({number:e,dial:t,name:n,vip:r,restricted:i})=>j(this.app,this.extensionId,{number:e,dial:t,name:n,vip:r,hidden:i})},{id:`time`,title:`log.time`,cell:({start:e})=>this.app.texts.pbxMoment(e)},{id:`length`,title:`voicemail.length`,quiet:!0,cell:({length:e})=>S(e)},{id:`actions`,title:`voicemail.listen`,quiet:!0,cell:e=>this.#a(e)}];#n=new C(this,{columns:()=>this.#t,rows:()=>this.#e.items,id:({id:e})=>e,label:`start.voicemail`,total:()=>this.#e.total,reach:(e,t)=>{this.#e.reach(e,t)},at:e=>this.#e.at(e),look:({heard:e})=>`${M.colour} ${e?``:`new`}`});render(){let{total:e,mistake:t}=this.#e;return f`<section class="card">
${e===void 0?t?T(this.app,t,()=>void this.#e.reload()):O(this.app):e===0?E(this.app.texts.text(`start.no_voicemail`),v):this.#n.render()}
</section>`}#r({heard:e}){let{texts:t}=this.app,n=`${t.text(M.text)}, ${t.text(e?`voicemail.heard`:`voicemail.new`)}`;return f`<span title=${n}>${y(M.icon)}<span class="for-screen-readers">${n}</span></span>`}#i({name:e,withheld:t}){let n=e||(t?this.app.texts.text(`party.unknown_number`):``);return f`<span dir="auto" title=${e||u}>${n}</span>`}#a(e){let{texts:t,dialling:n}=this.app,r=t.pbxMoment(e.start),i=this.pbx?.web?.voicemail_number??``,{playing:a}=this;return a?.id===e.id?f`<audio
controls
autoplay
src=${a.source}
aria-label=${t.text(`voicemail.message_of`,{moment:r})}
></audio>`:f`
<button
type="button"
aria-label=${t.text(`voicemail.listen_to`,{moment:r})}
?disabled=${i===``}
@click=${()=>n.dial({extension:this.extensionId,number:i,name:t.text(`start.voicemail`)})}
>
${y(_)}${t.text(`voicemail.listen`)}
</button>
<button
type="button"
class="icon"
aria-label=${t.text(`voicemail.play`,{moment:r})}
title=${t.text(`voicemail.play`,{moment:r})}
@click=${()=>this.#o(e)}
>
${y(g)}
</button>
${this.mobile?u:f`<button
type="button"
class="icon"
aria-label=${t.text(`voicemail.delete`,{moment:r})}
title=${t.text(`voicemail.delete`,{moment:r})}
@click=${()=>this.#s(e)}
>
${y(h)}
</button>`}
`}async#o({id:e}){try{this.playing={id:e,source:await b(this.app,this.extensionId,`voicemail/${e}`)}}catch(e){this.app.feedback.say(await t(e,this.app),`mistake`)}}async#s({id:e,start:n}){let{texts:r,feedback:i}=this.app;if(await i.ask({title:r.text(`voicemail.delete`,{moment:r.pbxMoment(n)}),action:r.text(`dialog.delete`),dangerous:!0}))try{await this.request(`voicemail/delete`,{id:e}),await this.#e.reload()}catch(e){i.say(await t(e,this.app),`mistake`)}}};e([n()],N.prototype,`playing`,void 0),N=e([o(`webcti-voicemail-view`)],N);var P=[{filter:``,title:`history.all`},{filter:`missed`,title:`history.filter_missed`},{filter:`incoming`,title:`history.filter_incoming`},{filter:`outgoing`,title:`history.filter_outgoing`},{filter:`answered_elsewhere`,title:`history.answered_elsewhere`},{filter:`voicemail`,title:`start.voicemail`}],F=class extends c{static{this.styles=[s,p,d`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}h2{font-size:20px;font-weight:500;line-height:28px}`]}render(){let{texts:e,router:t}=this.app,n=P.find(({filter:e})=>e===this.path[0])?.filter??``;return f`
<h2>${e.text(`history.title`)}</h2>
${m(e.text(`history.filter`),P.map(({filter:r,title:i})=>({href:t.href(`history`,r?[r]:[]),label:e.text(i),current:r===n})))}
${n===`voicemail`?f`<webcti-voicemail-view .extensionId=${this.extensionId}></webcti-voicemail-view>`:f`<webcti-history-view .extensionId=${this.extensionId} .type=${n}></webcti-history-view>`}
`}};F=e([o(`webcti-history-screen`)],F);export{F as HistoryScreen};