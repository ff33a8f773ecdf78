import{b as e,s as t,t as n}from"./icon-DbuUAH21.js";import{c as r,h as i,n as a,p as o,r as s,s as c,t as l,v as u,w as d,x as f}from"./theme-Dtxe1cKv.js";import{a as p,g as m,i as h,o as g,s as _}from"./panel-Cd0nXFom.js";import{n as v,t as y}from"./chips-cSMkhuZE.js";import"./office-BPezdYSC.js";var b=`employee`,x=`department`,S=class extends c{constructor(...e){super(...e),this.adding=!1,this.#e=new m(this,{topics:[`employees`,`session`],load:async()=>(await this.request(`managed_departments/list`,{})).items})}static{this.styles=[s,a,l,v,_,d`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}.head{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}.head h2{flex:1;margin:0;font-size:20px;line-height:28px}`]}#e;render(){let[e,t=``,n=``]=this.path;return e===b&&t?f`<webcti-employee
.extensionId=${this.extensionId}
.subscriber=${t}
.page=${n}
.screen=${`management`}
.base=${[b,t]}
></webcti-employee>`:this.#t(e===x?t:``)}#t(r){let{texts:i,router:a}=this.app,{value:o,mistake:s}=this.#e,c=o?.find(({id:e})=>e===r)?.id??``;return f`
<div class="head">
<h2>${i.text(`screen.management`)}</h2>
<a class="button" href=${a.href(`phonebook`,[`public`])}>
${n(e)}${i.text(`book.public`)}
</a>
${o?.length?f`<button
class="filled accent"
type="button"
@click=${()=>{this.adding=!0}}
>
${n(t)}${i.text(`management.add`)}
</button>`:u}
</div>
${this.#n(o,c,s)}
`}#n(e,n,r){let{texts:i,router:a}=this.app;return e?e.length===0?f`<section class="card">${h(i.text(`management.none`),t)}</section>`:f`
${y(i.text(`management.departments`),[{href:a.href(`management`),label:i.text(`management.all`),current:n===``},...e.map(({id:e,name:t,members:r})=>({href:a.href(`management`,[x,e]),label:`${t} (${i.number(r)})`,current:e===n}))])}
<webcti-team .extensionId=${this.extensionId} .department=${n}></webcti-team>
<webcti-add-employee
.extensionId=${this.extensionId}
.departments=${e}
.department=${n}
.open=${this.adding}
@webcti-close=${()=>{this.adding=!1}}
></webcti-add-employee>
`:f`<section class="card">
${r?p(this.app,r,()=>void this.#e.reload()):g(this.app)}
</section>`}};r([i()],S.prototype,`adding`,void 0),S=r([o(`webcti-management-screen`)],S);export{S as ManagementScreen};