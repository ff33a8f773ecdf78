import{C as e,T as t,_ as n,c as r,g as i,m as a,n as o,o as s,p as c,r as l,t as u,v as d,w as f,x as p}from"./theme-Dtxe1cKv.js";import{a as m,g as h,o as g,s as _}from"./panel-Cd0nXFom.js";var v=100,y=10,b=31,x=7,S=class extends n{constructor(...e){super(...e),this.days=[],this.currency=``}static{this.styles=[l,u,f`:host{display:block}.chart{display:grid;grid-template:"scale plot" 180px "corner days" 24px / auto minmax(0,1fr);gap:4px 8px;color:var(--text-soft);font-size:12px;font-variant-numeric:tabular-nums;line-height:16px}.scale{grid-area:scale;display:flex;flex-direction:column;justify-content:space-between;margin-block:-8px;text-align:end}svg{grid-area:plot;width:100%;height:100%}.days{grid-area:days;position:relative}.days span{position:absolute;inset-inline-start:var(--at);transform:translateX(-50%);white-space:nowrap}line{stroke:var(--line);vector-effect:non-scaling-stroke}.bar{fill:var(--blue)}.column:hover .bar{fill:var(--accent-text)}.column .catch{fill:transparent}details{margin-block-start:12px}summary{display:inline-flex;align-items:center;min-height:44px;color:var(--accent-text);font-weight:500;cursor:pointer}table{width:100%;max-width:360px;border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:6px 0;border-block-end:1px solid var(--line);font-weight:400;text-align:start}td{text-align:end}`]}render(){let{texts:e}=this.app;return p`
<div class="chart" aria-hidden="true">${this.#e()}</div>
<details>
<summary>${e.text(`costs.table`)}</summary>
<table>
<thead>
<tr>
<th scope="col">${e.text(`costs.day`)}</th>
<th scope="col">${e.text(`costs.amount`)}</th>
</tr>
</thead>
<tbody>
${this.days.map(({day:t,amount:n})=>p`<tr>
<th scope="row">${e.date(t)}</th>
<td>${e.money(n,this.currency)}</td>
</tr>`)}
</tbody>
</table>
</details>
`}#e(){let{texts:t}=this.app,n=C(Math.max(0,...this.days.map(({amount:e})=>Number(e)))),r=Math.max(b,this.days.length),i=r-this.days.length,a=r*y;return p`
<div class="scale">${[1,.5,0].map(e=>p`<span>${t.number(n*e)}</span>`)}</div>
<svg viewBox="0 0 ${a} ${v}" preserveAspectRatio="none">
${[0,.5,1].map(t=>e`<line x1="0" x2=${a} y1=${v*t} y2=${v*t}></line>`)}
${this.days.map((e,t)=>this.#t(e,(i+t)*y,n))}
</svg>
<div class="days">
${this.days.map(({day:e},n)=>(this.days.length-n)%x===1?p`<span style="--at: ${(i+n+.5)/r*100}%">${t.dayOfMonth(e)}</span>`:d)}
</div>
`}#t({day:t,amount:n},r,i){let{texts:a}=this.app,o=Number(n)>0?Math.max(1,Number(n)/i*v):0;return e`<g class="column">
<title>${a.date(t)}: ${a.money(n,this.currency)}</title>
<rect class="catch" x=${r} y="0" width=${y} height=${v}></rect>
<rect class="bar" x=${r+y*.15} y=${v-o} width=${y*.7} height=${o}></rect>
</g>`}};r([i({attribute:!1})],S.prototype,`days`,void 0),r([i()],S.prototype,`currency`,void 0),r([t({context:a,subscribe:!0})],S.prototype,`app`,void 0),S=r([c(`webcti-costs-chart`)],S);function C(e){if(e<=0)return 1;let t=10**Math.floor(Math.log10(e));return([1,2,5,10].find(n=>n*t>=e)??10)*t}var w=class extends s{constructor(...e){super(...e),this.subscriber=``,this.#e=new h(this,{topics:[`costs`],about:()=>this.subscriber||void 0,key:()=>this.subscriber,load:()=>this.request(`costs/get`,this.subscriber?{subscriber:this.subscriber}:{})})}static{this.styles=[l,o,u,_,f`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}.current{font-size:40px;font-weight:300;font-variant-numeric:tabular-nums;line-height:52px;letter-spacing:-0.01em}.bar{height:10px;margin-block:12px;border-radius:5px;background:color-mix(in srgb,var(--text) 10%,transparent);overflow:hidden}.bar span{display:block;width:var(--share);height:100%;border-radius:5px;background:var(--blue)}.bar.high span{background:var(--red)}dl{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,auto);margin:12px 0 0}dt,dd{margin:0;padding-block:10px;border-block-start:1px solid var(--line)}dt{color:var(--text-soft)}dd{padding-inline-start:24px;font-variant-numeric:tabular-nums;text-align:end;overflow-wrap:anywhere}@container page (min-width:860px){:host{grid-template-columns:minmax(0,1fr) minmax(0,1.4fr);align-items:start}}`]}#e;render(){let{value:e,mistake:t}=this.#e;return e?p`${this.#t(e)}
<section class="card" aria-labelledby="days">
<h2 id="days">${this.app.texts.text(`costs.days`)}</h2>
<webcti-costs-chart .days=${e.calls} .currency=${e.currency}></webcti-costs-chart>
</section>`:p`<section class="card">
${t?m(this.app,t,()=>void this.#e.reload()):g(this.app)}
</section>`}#t(e){let{texts:t}=this.app,{current:n,currency:r,limit:i,balance:a,top_up:o,since:s}=e,c=e=>t.money(e,r),l=`costs.method.${o.method}`,u=o.period?`costs.period.${o.period}`:void 0,f=[[`costs.limit`,i===null?t.text(`costs.no_limit`):c(i)],...a===null?[]:[[`costs.balance`,c(a)]],[`costs.top_up`,o.amount===null?t.text(`costs.no_top_up`):c(o.amount)],[`costs.method`,[t.text(l),...u?[t.text(u)]:[]].join(`, `)],...o.next===null?[]:[[`costs.next`,t.date(o.next)]],[`costs.since`,t.date(s)]];return p`<section class="card" aria-labelledby="current">
<h2 id="current">${t.text(`costs.current`)}</h2>
<p class="current">${c(n)}</p>
${i===null?d:T(Number(n)/Number(i))}
<dl>
${f.map(([e,n])=>p`<dt>${t.text(e)}</dt>
<dd>${n}</dd>`)}
</dl>
</section>`}};r([i()],w.prototype,`subscriber`,void 0),w=r([c(`webcti-costs-view`)],w);function T(e){let t=Number.isFinite(e)?Math.min(100,Math.round(e*100)):100;return p`<div class="bar ${t>=90?`high`:``}" style="--share: ${t}%" aria-hidden="true">
<span></span>
</div>`}