import{a as e,c as t,f as n,g as r,h as i,l as a,n as o,o as s,r as c,s as l,u}from"./screen-element-B3xCHNOI.js";import{D as d,G as f,T as p,W as m,X as h,Y as g,a as _,at as v,i as y,it as b,n as x,o as S,r as C,t as w,z as T}from"./forms-BJoXXRxe.js";import{_ as E,a as D,c as O,f as k,i as A,l as j,o as M,s as N,t as P,u as F,v as I}from"./panel-CJpRxxE3.js";var L=class extends a{constructor(...e){super(...e),this.invalid=!1,this.#e=new k(this,()=>this.app),this.#t=``,this.#r=()=>{this.invalid=!1,this.#e.error&&this.#e.forget()},this.#i=e=>{e.preventDefault();let t=F(this.input.value);t===void 0?(this.invalid=!0,this.input.focus()):this.dial(t)}}static{this.styles=[_,y,S,C,w,i`
      form {
        position: relative;
      }

      input {
        padding-inline-end: 64px;
      }

      button {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-end: 4px;
        width: 44px;
        padding: 0;
      }

      .note,
      .error {
        margin-block-start: 12px;
      }

      .note {
        color: var(--text-soft);
      }

      .note:empty {
        margin: 0;
      }
    `]}#e;async dial(e){this.dialled=e,this.invalid=!1;let t=await this.#e.run(()=>this.app.session.dial(this.extension.id,e));this.dialled=void 0,t&&(this.input.value=``)}willUpdate(){this.#t!==this.extension.id&&(this.#t=this.extension.id,this.invalid=!1,this.#e.forget())}#t;render(){let{texts:e}=this.app,t=this.invalid?e.text(`dial.invalid`):this.#e.error;return n`
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
            ${x(f)}
          </button>
        </form>
        <p id="note" class=${t?`error`:`note`} role="status">${t??this.#n()}</p>
      </section>
    `}#n(){let{texts:e}=this.app;return this.dialled?e.text(`dial.calling`,{number:this.dialled}):this.extension.telephone===`system`?``:e.text(`dial.call_back`)}#r;#i};c([t({attribute:!1})],L.prototype,`extension`,void 0),c([r({context:s,subscribe:!0})],L.prototype,`app`,void 0),c([l()],L.prototype,`invalid`,void 0),c([l()],L.prototype,`dialled`,void 0),c([I(`input`)],L.prototype,`input`,void 0),L=c([e(`webcti-dial-card`)],L);var R=class extends a{constructor(...e){super(...e),this.since=0}static{this.styles=i`
    :host {
      font-variant-numeric: tabular-nums;
    }
  `}#e;connectedCallback(){super.connectedCallback(),this.#e=setInterval(()=>{this.requestUpdate()},1e3)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}render(){return n`${P((Date.now()-this.since)/1e3)}`}};c([t({attribute:!1})],R.prototype,`since`,void 0),R=c([e(`webcti-running-time`)],R);var z=class extends a{static{this.styles=[_,S,C,i`
      :host {
        display: block;
      }

      .call {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 16px;
      }

      .party {
        min-width: 0;
      }

      .kind {
        color: var(--text-soft);
      }

      .title {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }

      .number {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      webcti-running-time {
        font-size: 24px;
        font-weight: 300;
        line-height: 48px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        margin-block-start: 16px;
      }

      .lift,
      .error {
        margin-block-start: 12px;
      }

      .lift {
        color: var(--text-soft);
      }

      @container page (max-width: 600px) {
        .actions button {
          flex: 1 1 auto;
        }
      }
    `]}#e=new k(this,()=>this.app);render(){let{call:e,app:t}=this,{texts:r,store:i}=t,a=Date.parse(e.answered??e.started)-i.state.clockOffset;return n`
      <div class="call">
        <div class="party">
          <p class="kind">${r.text(B(e))}</p>
          <p class="title" dir="auto">${j(e.party,r)}</p>
          ${this.#t()}
        </div>
        <webcti-running-time
          role="timer"
          aria-label=${r.text(`call.duration`)}
          .since=${a}
        ></webcti-running-time>
      </div>
      ${this.#n()}
      ${this.#e.error?n`<p class="error" role="alert">${this.#e.error}</p>`:u}
    `}#t(){let{call:e}=this,{party:t,called:r}=e,i=this.extension.number,a=[t.name===null?null:t.number,!e.originated&&r?.number&&r.number!==i?this.app.texts.text(`call.via`,{number:r.number}):null].filter(e=>e!==null);return a.length>0?n`<p class="number">${a.join(` · `)}</p>`:u}#n(){let{call:e,extension:t}=this,{texts:r,session:i}=this.app;return e.waiting||e.state===`hold`||e.state===`queued`?u:e.originated&&e.state===`alerting`?this.#r(`call.lift_to_dial`):t.telephone===`analogue`?this.#r(`call.replace_to_end`):n`<div class="actions">
      <button
        class="filled red"
        ?disabled=${this.#e.busy}
        @click=${()=>this.#e.run(()=>i.hangUp(t.id))}
      >
        ${x(h)}${r.text(`call.hang_up`)}
      </button>
    </div>`}#r(e){return n`<p class="lift">${this.app.texts.text(e)}</p>`}};c([t({attribute:!1})],z.prototype,`extension`,void 0),c([t({attribute:!1})],z.prototype,`call`,void 0),c([r({context:s,subscribe:!0})],z.prototype,`app`,void 0),z=c([e(`webcti-call-view`)],z);function B(e){return e.state===`hold`?`call.held`:e.state===`queued`?`call.queued`:e.waiting?`call.waiting`:e.originated?`call.outgoing`:`call.incoming`}var V=class extends a{static{this.styles=[_,y,S,C,i`
      .card {
        background:
          linear-gradient(120deg, color-mix(in srgb, var(--glow) 16%, transparent), transparent 65%), var(--card);
      }

      .card.grey {
        background: var(--card);
      }

      .state {
        display: flex;
        align-items: center;
        gap: 20px;
        min-height: 72px;
      }

      .badge {
        position: relative;
        display: grid;
        place-items: center;
        width: 64px;
        height: 64px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--glow) 18%, transparent);
        color: var(--signal);
        flex: none;
      }

      .badge svg {
        width: 32px;
        height: 32px;
      }

      .ringing::before,
      .ringing::after {
        content: "";
        position: absolute;
        inset: 0;
        border: 2px solid var(--glow);
        border-radius: 50%;
        opacity: 0;
        animation: ring 2s ease-out infinite;
      }

      .ringing::after {
        animation-delay: 1s;
      }

      @keyframes ring {
        from {
          opacity: 0.6;
          transform: scale(1);
        }

        to {
          opacity: 0;
          transform: scale(1.5);
        }
      }

      h2 {
        margin: 0;
        font-size: 28px;
        font-weight: 500;
        line-height: 36px;
        letter-spacing: -0.01em;
        overflow-wrap: anywhere;
      }

      .words {
        flex: 1;
        min-width: 0;
      }

      .error {
        margin-block-start: 12px;
      }

      .hint {
        color: var(--text-soft);
      }

      webcti-call-view {
        margin-block-start: 20px;
        padding-block-start: 20px;
        border-block-start: 1px solid var(--line);
      }

      @container page (max-width: 600px) {
        .badge {
          width: 52px;
          height: 52px;
        }

        .state {
          flex-wrap: wrap;
          gap: 16px;
          min-height: 56px;
        }

        .state > button {
          flex: 1 0 100%;
        }

        h2 {
          font-size: 24px;
          line-height: 32px;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .ringing::before {
          opacity: 0.5;
          animation: none;
        }

        .ringing::after {
          display: none;
        }
      }
    `]}#e=new k(this,()=>this.app);render(){let{extension:e}=this,{live:t,telephone:r}=e,i=U(t),a=W(t),{texts:o}=this.app;return n`
      <section class="card ${i.colour}">
        <div class="state">
          <span class="badge ${t.activity}">${x(i.icon)}</span>
          <div class="words">
            <h2>${o.text(i.text)}</h2>
            ${a?n`<p class="hint">${o.text(a)}</p>`:u}
          </div>
          ${H(t)&&r!==`analogue`?n`<button class="filled red" ?disabled=${this.#e.busy} @click=${this.#t}>
                  ${x(h)}${o.text(`call.hang_up`)}
                </button>`:u}
        </div>
        ${this.#e.error?n`<p class="error" role="alert">${this.#e.error}</p>`:u}
        ${E(t.calls.filter(e=>!O(e)),e=>e.id,t=>n`<webcti-call-view .extension=${e} .call=${t}></webcti-call-view>`)}
      </section>
    `}#t=()=>{this.#e.run(()=>this.app.session.hangUp(this.extension.id))}};c([t({attribute:!1})],V.prototype,`extension`,void 0),c([r({context:s,subscribe:!0})],V.prototype,`app`,void 0),V=c([e(`webcti-extension-card`)],V);function H({flags:e,calls:t}){return t.length===0&&e?.hook===`off`}function U(e){return e.flags===null&&e.calls.length===0?M:H(e)?D:A[e.activity]}function W(e){if(!(e.calls.length>0))return e.flags===null?`hint.unknown`:e.activity===`out_of_order`?`hint.out_of_order`:H(e)?`hint.lifted`:`hint.idle`}var G=8,K=[`type`,`name`,`number`,`time`,`duration`],q=class extends a{constructor(...e){super(...e),this.all=!1,this.#i=()=>{this.all=!this.all}}static{this.styles=[_,y,S,C,i`
      .card {
        padding-inline: 0;
        padding-block-end: 8px;
      }

      h2,
      .empty {
        padding-inline: 24px;
      }

      .empty {
        padding-block-end: 16px;
        color: var(--text-soft);
      }

      table {
        width: 100%;
        border-collapse: collapse;
      }

      th {
        padding: 0 8px 8px;
        white-space: nowrap;
        color: var(--text-soft);
        font-size: 12px;
        font-weight: 400;
        line-height: 16px;
        text-align: start;
      }

      td {
        height: 52px;
        padding: 4px 8px;
        border-block-start: 1px solid var(--line);
      }

      th:first-child,
      td:first-child {
        width: 64px;
        padding-inline: 24px 16px;
      }

      th:last-child,
      td:last-child {
        padding-inline-end: 24px;
        text-align: end;
      }

      .type {
        color: var(--signal);
      }

      .name {
        max-width: 0;
        width: 45%;
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      tr.red .name {
        color: var(--red);
      }

      .time,
      .duration {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .number button {
        min-height: 36px;
        margin-inline-start: -12px;
        padding: 0 12px;
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }

      .digits {
        max-width: 17ch;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .number button svg {
        width: 16px;
        height: 16px;
        color: var(--green);
      }

      .more {
        margin: 8px 12px 4px;
        padding: 0 12px;
        color: var(--accent-text);
      }

      @container page (max-width: 600px) {
        h2,
        .empty {
          padding-inline: 16px;
        }

        table,
        tbody {
          display: block;
        }

        thead {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }

        tr {
          display: grid;
          grid-template: "type name time" auto "type number duration" auto / 24px minmax(0, 1fr) auto;
          column-gap: 16px;
          align-items: center;
          padding: 8px 16px;
          border-block-start: 1px solid var(--line);
        }

        td:nth-child(n) {
          width: auto;
          max-width: none;
          height: auto;
          padding: 0;
          border: 0;
        }

        .type {
          grid-area: type;
        }

        .name {
          grid-area: name;
        }

        .number {
          grid-area: number;
        }

        .number button {
          min-height: 32px;
        }

        .nameless .number {
          grid-row: 1 / -1;
        }

        .time {
          grid-area: time;
          text-align: end;
        }

        .duration {
          grid-area: duration;
        }
      }
    `]}render(){let{texts:e}=this.app,{log:t}=this.extension,r=this.all?t:t.slice(0,G),i=new Date;return n`
      <section class="card" aria-labelledby="title">
        <h2 id="title">${e.text(`log.title`)}</h2>
        ${t.length===0?n`<p class="empty">${e.text(`log.empty`)}</p>`:n`<table role="table">
                <thead role="rowgroup">
                  <tr role="row">
                    ${K.map(e=>this.#e(e))}
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  ${E(r,e=>e.id,e=>this.#t(e,i))}
                </tbody>
              </table>`}
        ${t.length>G?n`<button class="more" aria-expanded=${this.all} @click=${this.#i}>
                ${e.text(this.all?`log.less`:`log.more`)}
              </button>`:u}
      </section>
    `}#e(e){let t=`log.${e}`;return n`<th role="columnheader" scope="col"><span class=${e===`type`?`for-screen-readers`:``}>${this.app.texts.text(t)}</span></th>`}#t(e,t){let{texts:r}=this.app,i=N(e),a=new Date(e.started),{number:o}=e.party,s=e.party.name===null&&o!==null,c=r.text(i.text);return n`<tr role="row" class="${i.colour} ${s?`nameless`:``}">
      <td role="cell" class="type" title=${c}>
        ${x(i.icon)}<span class="for-screen-readers">${c}</span>
      </td>
      <td role="cell" class="name" dir="auto" title=${e.party.name??u}>
        ${e.party.name??(o===null?r.text(`party.unknown_number`):u)}
      </td>
      <td role="cell" class="number">${o===null?u:this.#n(o)}</td>
      <td role="cell" class="time">
        <time datetime=${e.started} title=${r.fullMoment(a)}>${r.moment(a,t)}</time>
      </td>
      <td role="cell" class="duration">${e.duration===null?u:P(e.duration)}</td>
    </tr>`}#n(e){let t=this.app.texts.text(`dial.call_number`,{number:e});return n`<button
      aria-label=${t}
      title=${t}
      @click=${()=>{this.#r(e)}}
    >
      ${x(f)}<span class="digits">${e}</span>
    </button>`}#r(e){this.dispatchEvent(new CustomEvent(`webcti-dial`,{detail:e}))}#i};c([t({attribute:!1})],q.prototype,`extension`,void 0),c([r({context:s,subscribe:!0})],q.prototype,`app`,void 0),c([l()],q.prototype,`all`,void 0),q=c([e(`webcti-log-card`)],q);var J=[{service:`dnd`,icon:d,colour:`red`,always:!0},{service:`forwarding`,icon:g,colour:`blue`,always:!0},{service:`locked`,icon:T,colour:`amber`,always:!0},{service:`account_recalled`,icon:p,colour:`violet`,always:!1},{service:`call_back_queued`,icon:v,colour:`blue`,always:!1},{service:`call_waiting`,icon:b,colour:`amber`,always:!1},{service:`parked`,icon:m,colour:`violet`,always:!1}],Y=class extends a{static{this.styles=[_,y,S,i`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 48px;
      }

      .icon {
        color: var(--text-soft);
      }

      .on .icon {
        color: var(--signal);
      }

      .name {
        flex: 1;
      }

      .state {
        padding: 2px 12px;
        border-radius: 12px;
        color: var(--text-soft);
      }

      .on .state {
        background: color-mix(in srgb, var(--glow) 16%, transparent);
        color: var(--signal);
        font-weight: 500;
      }
    `]}render(){let{flags:e}=this.extension.live;return n`
      <section class="card" aria-labelledby="title">
        <h2 id="title">${this.app.texts.text(`services.title`)}</h2>
        <ul>
          ${J.filter(({service:t,always:n})=>n||e?.[t]).map(t=>this.#e(t,e))}
        </ul>
      </section>
    `}#e({service:e,icon:t,colour:r},i){let{texts:a}=this.app,o=i?.[e]??!1,s=i===null?`services.unknown`:o?`services.on`:`services.off`;return n`<li class=${o?`on ${r}`:``}>
      <span class="icon">${x(t)}</span>
      <span class="name">${a.text(`services.${e}`)}</span>
      <span class="state">${a.text(s)}</span>
    </li>`}};c([t({attribute:!1})],Y.prototype,`extension`,void 0),c([r({context:s,subscribe:!0})],Y.prototype,`app`,void 0),Y=c([e(`webcti-services-card`)],Y);var X=class extends o{static{this.styles=[_,i`
      :host,
      div {
        display: flex;
        flex-direction: column;
        gap: 24px;
      }

      :host {
        flex-direction: row;
        align-items: start;
      }

      div {
        flex: 1 1 0;
        min-width: 0;
      }

      div:first-child {
        flex-grow: 1.8;
      }

      @container page (max-width: 900px) {
        :host {
          flex-direction: column;
          align-items: stretch;
          gap: 16px;
        }

        div {
          display: contents;
        }

        webcti-log-card {
          order: 1;
        }

        webcti-services-card {
          order: 2;
        }
      }
    `]}render(){let{extension:e}=this;return e?n`
      <div>
        <webcti-extension-card .extension=${e}></webcti-extension-card>
        <webcti-log-card .extension=${e} @webcti-dial=${this.#e}></webcti-log-card>
      </div>
      <div>
        <webcti-dial-card .extension=${e}></webcti-dial-card>
        <webcti-services-card .extension=${e}></webcti-services-card>
      </div>
    `:u}#e=e=>{this.dialCard.dial(e.detail)}};c([I(`webcti-dial-card`)],X.prototype,`dialCard`,void 0),X=c([e(`webcti-start-screen`)],X);export{X as StartScreen};