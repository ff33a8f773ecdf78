import{a as e,c as t,f as n,g as r,h as i,l as a,m as o,n as s,o as c,r as l,t as u,u as d}from"./screen-element-B3xCHNOI.js";import{c as f,i as p,l as m,n as h,r as g,s as _}from"./states-DHz-SyXc.js";import{u as v}from"./panel-Dw3L1ty1.js";var y=100,b=10,x=7,S=class extends a{constructor(...e){super(...e),this.days=[],this.currency=``}static{this.styles=[m,_,i`
      :host {
        display: block;
      }

      .chart {
        display: grid;
        grid-template: "scale plot" 180px "corner days" 24px / auto minmax(0, 1fr);
        gap: 4px 8px;
        color: var(--text-soft);
        font-size: 12px;
        font-variant-numeric: tabular-nums;
        line-height: 16px;
      }

      .scale {
        grid-area: scale;
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        margin-block: -8px;
        text-align: end;
      }

      svg {
        grid-area: plot;
        width: 100%;
        height: 100%;
      }

      .days {
        grid-area: days;
        position: relative;
      }

      .days span {
        position: absolute;
        inset-inline-start: var(--at);
        transform: translateX(-50%);
        white-space: nowrap;
      }

      line {
        stroke: var(--line);
        vector-effect: non-scaling-stroke;
      }

      .bar {
        fill: var(--blue);
      }

      .column:hover .bar {
        fill: var(--accent-text);
      }

      .column .catch {
        fill: transparent;
      }

      details {
        margin-block-start: 12px;
      }

      summary {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        color: var(--accent-text);
        font-weight: 500;
        cursor: pointer;
      }

      table {
        width: 100%;
        max-width: 360px;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }

      th,
      td {
        padding: 6px 0;
        border-block-end: 1px solid var(--line);
        font-weight: 400;
        text-align: start;
      }

      td {
        text-align: end;
      }
    `]}render(){let{texts:e}=this.app;return n`
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
            ${this.days.map(({day:t,amount:r})=>n`<tr>
                  <th scope="row">${e.date(t)}</th>
                  <td>${e.money(r,this.currency)}</td>
                </tr>`)}
          </tbody>
        </table>
      </details>
    `}#e(){let{texts:e}=this.app,t=C(Math.max(0,...this.days.map(({amount:e})=>Number(e)))),r=Math.max(1,this.days.length)*b;return n`
      <div class="scale">${[1,.5,0].map(r=>n`<span>${e.number(t*r)}</span>`)}</div>
      <svg viewBox="0 0 ${r} ${y}" preserveAspectRatio="none">
        ${[0,.5,1].map(e=>o`<line x1="0" x2=${r} y1=${y*e} y2=${y*e}></line>`)}
        ${this.days.map((e,n)=>this.#t(e,n*b,t))}
      </svg>
      <div class="days">
        ${this.days.map(({day:t},r)=>(this.days.length-r)%x===3?n`<span style="--at: ${(r+.5)/this.days.length*100}%">${e.dayOfMonth(t)}</span>`:d)}
      </div>
    `}#t({day:e,amount:t},n,r){let{texts:i}=this.app,a=Number(t)>0?Math.max(1,Number(t)/r*y):0;return o`<g class="column">
      <title>${i.date(e)}: ${i.money(t,this.currency)}</title>
      <rect class="catch" x=${n} y="0" width=${b} height=${y}></rect>
      <rect class="bar" x=${n+b*.15} y=${y-a} width=${b*.7} height=${a}></rect>
    </g>`}};l([t({attribute:!1})],S.prototype,`days`,void 0),l([t()],S.prototype,`currency`,void 0),l([r({context:c,subscribe:!0})],S.prototype,`app`,void 0),S=l([e(`webcti-costs-chart`)],S);function C(e){if(e<=0)return 1;let t=10**Math.floor(Math.log10(e));return([1,2,5,10].find(n=>n*t>=e)??10)*t}var w=class extends u{constructor(...e){super(...e),this.subscriber=``,this.#e=new v(this,{topics:[`costs`],about:()=>this.subscriber||void 0,key:()=>this.subscriber,load:()=>this.request(`costs/get`,this.subscriber?{subscriber:this.subscriber}:{})})}static{this.styles=[m,f,_,p,i`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      .current {
        font-size: 40px;
        font-weight: 300;
        font-variant-numeric: tabular-nums;
        line-height: 52px;
        letter-spacing: -0.01em;
      }

      .bar {
        height: 10px;
        margin-block: 12px;
        border-radius: 5px;
        background: color-mix(in srgb, var(--text) 10%, transparent);
        overflow: hidden;
      }

      .bar span {
        display: block;
        width: var(--share);
        height: 100%;
        border-radius: 5px;
        background: var(--blue);
      }

      .bar.high span {
        background: var(--red);
      }

      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, auto);
        margin: 12px 0 0;
      }

      dt,
      dd {
        margin: 0;
        padding-block: 10px;
        border-block-start: 1px solid var(--line);
      }

      dt {
        color: var(--text-soft);
      }

      dd {
        padding-inline-start: 24px;
        font-variant-numeric: tabular-nums;
        text-align: end;
        overflow-wrap: anywhere;
      }

      @container page (min-width: 860px) {
        :host {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
          align-items: start;
        }
      }
    `]}#e;render(){let{value:e,mistake:t}=this.#e;return e?n`${this.#t(e)}
      <section class="card" aria-labelledby="days">
        <h2 id="days">${this.app.texts.text(`costs.days`)}</h2>
        <webcti-costs-chart .days=${e.calls} .currency=${e.currency}></webcti-costs-chart>
      </section>`:n`<section class="card">
        ${t?h(this.app,t,()=>void this.#e.reload()):g(this.app)}
      </section>`}#t(e){let{texts:t}=this.app,{current:r,currency:i,limit:a,balance:o,top_up:s,since:c}=e,l=e=>t.money(e,i),u=`costs.method.${s.method}`,f=s.period?`costs.period.${s.period}`:void 0,p=[[`costs.limit`,a===null?t.text(`costs.no_limit`):l(a)],...o===null?[]:[[`costs.balance`,l(o)]],[`costs.top_up`,s.amount===null?t.text(`costs.no_top_up`):l(s.amount)],[`costs.method`,[t.text(u),...f?[t.text(f)]:[]].join(`, `)],...s.next===null?[]:[[`costs.next`,t.date(s.next)]],[`costs.since`,t.date(c)]];return n`<section class="card" aria-labelledby="current">
      <h2 id="current">${t.text(`costs.current`)}</h2>
      <p class="current">${l(r)}</p>
      ${a===null?d:T(Number(r)/Number(a))}
      <dl>
        ${p.map(([e,r])=>n`<dt>${t.text(e)}</dt>
              <dd>${r}</dd>`)}
      </dl>
    </section>`}};l([t()],w.prototype,`subscriber`,void 0),w=l([e(`webcti-costs-view`)],w);function T(e){let t=Number.isFinite(e)?Math.min(100,Math.round(e*100)):100;return n`<div class="bar ${t>=90?`high`:``}" style="--share: ${t}%" aria-hidden="true">
    <span></span>
  </div>`}var E=class extends s{static{this.styles=[m,i`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      h2 {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
      }
    `]}render(){return n`
      <h2>${this.app.texts.text(`screen.costs`)}</h2>
      <webcti-costs-view .extensionId=${this.extensionId}></webcti-costs-view>
    `}};E=l([e(`webcti-costs-screen`)],E);export{E as CostsScreen};