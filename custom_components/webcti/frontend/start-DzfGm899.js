import{A as e,C as t,D as n,E as r,M as i,N as a,O as o,S as s,T as c,_ as l,a as u,b as d,c as f,d as p,f as m,g as h,h as g,i as _,j as v,k as y,l as b,m as x,n as S,o as C,p as w,r as ee,s as T,t as E,u as D,v as O,w as k,x as A,y as j}from"./panel-BcJcAFTn.js";var M=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function N(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return M(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return M(n,r,{get(){return a(this)}})}}var P=class{#e;#t;constructor(e,t){this.busy=!1,this.#e=e,this.#t=t,e.addController(this)}hostConnected(){this.error=void 0}async run(e){if(this.busy)return!1;this.#n(!0,void 0);try{return await e(),this.#n(!1,void 0),!0}catch(e){return this.#n(!1,await F(e,this.#t())),!1}}forget(){this.#n(this.busy,void 0)}#n(e,t){this.busy=e,this.error=t,this.#e.requestUpdate()}};async function F(e,{texts:t,session:{hass:n}}){if(e.code===`not_allowed`)return t.text(`error.not_allowed`);let{translation_domain:r,translation_key:i,translation_placeholders:a}=e;return!n||!r||!i?t.text(`error.failed`):(await n.loadBackendTranslation(`exceptions`,r))(`component.${r}.exceptions.${i}.message`,a)||t.text(`error.failed`)}var I=/[\s\-.()/]/g,L=RegExp(`^\\+?[0-9*#]{1,32}$`);function R(e){let t=e.replace(I,``);return t.length<=32&&L.test(t)?t:void 0}var z=class extends d{constructor(...e){super(...e),this.invalid=!1,this.#e=new P(this,()=>this.app),this.#t=``,this.#r=()=>{this.invalid=!1,this.#e.error&&this.#e.forget()},this.#i=e=>{e.preventDefault();let t=R(this.input.value);t===void 0?(this.invalid=!0,this.input.focus()):this.dial(t)}}static{this.styles=[w,p,x,D,m,t`
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
    `]}#e;async dial(e){this.dialled=e,this.invalid=!1;let t=await this.#e.run(()=>this.app.session.dial(this.extension.id,e));this.dialled=void 0,t&&(this.input.value=``)}willUpdate(){this.#t!==this.extension.id&&(this.#t=this.extension.id,this.invalid=!1,this.#e.forget())}#t;render(){let{texts:e}=this.app,t=this.invalid?e.text(`dial.invalid`):this.#e.error;return s`
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
            ${b(o)}
          </button>
        </form>
        <p id="note" class=${t?`error`:`note`} role="status">${t??this.#n()}</p>
      </section>
    `}#n(){let{texts:e}=this.app;return this.dialled?e.text(`dial.calling`,{number:this.dialled}):this.extension.telephone===`system`?``:e.text(`dial.call_back`)}#r;#i};f([j({attribute:!1})],z.prototype,`extension`,void 0),f([a({context:l,subscribe:!0})],z.prototype,`app`,void 0),f([O()],z.prototype,`invalid`,void 0),f([O()],z.prototype,`dialled`,void 0),f([N(`input`)],z.prototype,`input`,void 0),z=f([h(`webcti-dial-card`)],z);var B=class extends d{constructor(...e){super(...e),this.busy=!1,this.invalid=!1,this.#e=()=>{this.invalid=!1},this.#t=e=>{e.preventDefault();let t=R(this.input.value);this.invalid=t===void 0,t!==void 0&&this.dispatchEvent(new CustomEvent(`webcti-target`,{detail:t}))},this.#n=e=>{e.key===`Escape`&&this.#r()},this.#r=()=>{this.dispatchEvent(new CustomEvent(`webcti-cancel`))}}static{this.styles=[w,D,m,t`
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
    `]}firstUpdated(){this.input.focus()}render(){let{texts:e}=this.app;return s`
      <form novalidate @submit=${this.#t} @keydown=${this.#n}>
        <label for="target">${e.text(`deflect.label`)}</label>
        <input
          id="target"
          type="tel"
          autocomplete="off"
          aria-invalid=${this.invalid}
          aria-describedby=${this.invalid?`problem`:A}
          @input=${this.#e}
        />
        <button class="outlined" type="submit" ?disabled=${this.busy}>${e.text(`call.deflect`)}</button>
        <button type="button" @click=${this.#r}>${e.text(`deflect.cancel`)}</button>
        ${this.invalid?s`<p class="error" id="problem" role="alert">${e.text(`dial.invalid`)}</p>`:A}
      </form>
    `}#e;#t;#n;#r};f([j({type:Boolean})],B.prototype,`busy`,void 0),f([a({context:l,subscribe:!0})],B.prototype,`app`,void 0),f([O()],B.prototype,`invalid`,void 0),f([N(`input`)],B.prototype,`input`,void 0),B=f([h(`webcti-deflect-form`)],B);var V=class extends d{constructor(...e){super(...e),this.since=0}static{this.styles=t`
    :host {
      font-variant-numeric: tabular-nums;
    }
  `}#e;connectedCallback(){super.connectedCallback(),this.#e=setInterval(()=>{this.requestUpdate()},1e3)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}render(){return s`${E((Date.now()-this.since)/1e3)}`}};f([j({attribute:!1})],V.prototype,`since`,void 0),V=f([h(`webcti-running-time`)],V);var H=class extends d{constructor(...e){super(...e),this.deflecting=!1,this.#e=new P(this,()=>this.app),this.#a=()=>{this.deflecting=!this.deflecting},this.#o=e=>{this.#e.run(()=>this.app.session.deflect(this.extension.id,e.detail))}}static{this.styles=[w,x,D,t`
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
      .error,
      webcti-deflect-form {
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
    `]}#e;render(){let{call:e,app:t}=this,{texts:n,store:r}=t,i=Date.parse(e.answered??e.started)-r.state.clockOffset;return s`
      <div class="call">
        <div class="party">
          <p class="kind">${n.text(U(e))}</p>
          <p class="title" dir="auto">${T(e.party,n)}</p>
          ${this.#t()}
        </div>
        <webcti-running-time
          role="timer"
          aria-label=${n.text(`call.duration`)}
          .since=${i}
        ></webcti-running-time>
      </div>
      ${this.#n()}
      ${this.#e.error?s`<p class="error" role="alert">${this.#e.error}</p>`:A}
    `}#t(){let{call:e}=this,{party:t,called:n}=e,r=this.extension.number,i=[t.name===null?null:t.number,!e.originated&&n?.number&&n.number!==r?this.app.texts.text(`call.via`,{number:n.number}):null].filter(e=>e!==null);return i.length>0?s`<p class="number">${i.join(` · `)}</p>`:A}#n(){let{call:t,extension:n}=this,{texts:r,session:i}=this.app,a=n.telephone!==`analogue`;return t.waiting||t.state===`hold`||t.state===`queued`?A:t.originated&&t.state===`alerting`?this.#i(`call.lift_to_dial`):t.state===`alerting`?s`
      ${a?A:this.#i(`call.lift_to_answer`)}
      <div class="actions">
        ${a?this.#r(`answer`,`green`,o,()=>i.answer(n.id)):A}
        ${this.#r(`reject`,`red`,e,()=>i.reject(n.id))}
        <button
          class="outlined"
          aria-expanded=${this.deflecting}
          ?disabled=${this.#e.busy}
          @click=${this.#a}
        >
          ${b(y)}${r.text(`call.deflect`)}
        </button>
      </div>
      ${this.deflecting?s`<webcti-deflect-form
              .busy=${this.#e.busy}
              @webcti-target=${this.#o}
              @webcti-cancel=${this.#a}
            ></webcti-deflect-form>`:A}
    `:a?s`<div class="actions">
            ${this.#r(`hang_up`,`red`,e,()=>i.hangUp(n.id))}
          </div>`:this.#i(`call.replace_to_end`)}#r(e,t,n,r){return s`<button
      class="filled ${t}"
      ?disabled=${this.#e.busy}
      @click=${()=>this.#e.run(r)}
    >
      ${b(n)}${this.app.texts.text(`call.${e}`)}
    </button>`}#i(e){return s`<p class="lift">${this.app.texts.text(e)}</p>`}#a;#o};f([j({attribute:!1})],H.prototype,`extension`,void 0),f([j({attribute:!1})],H.prototype,`call`,void 0),f([a({context:l,subscribe:!0})],H.prototype,`app`,void 0),f([O()],H.prototype,`deflecting`,void 0),H=f([h(`webcti-call-view`)],H);function U(e){return e.state===`hold`?`call.held`:e.state===`queued`?`call.queued`:e.waiting?`call.waiting`:e.originated?`call.outgoing`:`call.incoming`}var W=class extends d{static{this.styles=[w,p,x,D,t`
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
    `]}#e=new P(this,()=>this.app);render(){let{extension:t}=this,{live:n,telephone:r}=t,i=K(n),a=q(n),{texts:o}=this.app;return s`
      <section class="card ${i.colour}">
        <div class="state">
          <span class="badge ${n.activity}">${b(i.icon)}</span>
          <div class="words">
            <h2>${o.text(i.text)}</h2>
            ${a?s`<p class="hint">${o.text(a)}</p>`:A}
          </div>
          ${G(n)&&r!==`analogue`?s`<button class="filled red" ?disabled=${this.#e.busy} @click=${this.#t}>
                  ${b(e)}${o.text(`call.hang_up`)}
                </button>`:A}
        </div>
        ${this.#e.error?s`<p class="error" role="alert">${this.#e.error}</p>`:A}
        ${S(n.calls,e=>e.id,e=>s`<webcti-call-view .extension=${t} .call=${e}></webcti-call-view>`)}
      </section>
    `}#t=()=>{this.#e.run(()=>this.app.session.hangUp(this.extension.id))}};f([j({attribute:!1})],W.prototype,`extension`,void 0),f([a({context:l,subscribe:!0})],W.prototype,`app`,void 0),W=f([h(`webcti-extension-card`)],W);function G({flags:e,calls:t}){return t.length===0&&e?.hook===`off`}function K(e){return e.flags===null&&e.calls.length===0?u:G(e)?_:ee[e.activity]}function q(e){if(!(e.calls.length>0))return e.flags===null?`hint.unknown`:e.activity===`out_of_order`?`hint.out_of_order`:G(e)?`hint.lifted`:`hint.idle`}var J=8,Y=[`type`,`name`,`number`,`time`,`duration`],X=class extends d{constructor(...e){super(...e),this.all=!1,this.#i=()=>{this.all=!this.all}}static{this.styles=[w,p,x,D,t`
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
    `]}render(){let{texts:e}=this.app,{log:t}=this.extension,n=this.all?t:t.slice(0,J),r=new Date;return s`
      <section class="card" aria-labelledby="title">
        <h2 id="title">${e.text(`log.title`)}</h2>
        ${t.length===0?s`<p class="empty">${e.text(`log.empty`)}</p>`:s`<table role="table">
                <thead role="rowgroup">
                  <tr role="row">
                    ${Y.map(e=>this.#e(e))}
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  ${S(n,e=>e.id,e=>this.#t(e,r))}
                </tbody>
              </table>`}
        ${t.length>J?s`<button class="more" aria-expanded=${this.all} @click=${this.#i}>
                ${e.text(this.all?`log.less`:`log.more`)}
              </button>`:A}
      </section>
    `}#e(e){let t=`log.${e}`;return s`<th role="columnheader" scope="col"><span class=${e===`type`?`for-screen-readers`:``}>${this.app.texts.text(t)}</span></th>`}#t(e,t){let{texts:n}=this.app,r=C(e),i=new Date(e.started),{number:a}=e.party,o=e.party.name===null&&a!==null,c=n.text(r.text);return s`<tr role="row" class="${r.colour} ${o?`nameless`:``}">
      <td role="cell" class="type" title=${c}>
        ${b(r.icon)}<span class="for-screen-readers">${c}</span>
      </td>
      <td role="cell" class="name" dir="auto" title=${e.party.name??A}>
        ${e.party.name??(a===null?n.text(`party.unknown_number`):A)}
      </td>
      <td role="cell" class="number">${a===null?A:this.#n(a)}</td>
      <td role="cell" class="time">
        <time datetime=${e.started} title=${n.fullMoment(i)}>${n.moment(i,t)}</time>
      </td>
      <td role="cell" class="duration">${e.duration===null?A:E(e.duration)}</td>
    </tr>`}#n(e){let t=this.app.texts.text(`dial.call_number`,{number:e});return s`<button
      aria-label=${t}
      title=${t}
      @click=${()=>{this.#r(e)}}
    >
      ${b(o)}<span class="digits">${e}</span>
    </button>`}#r(e){this.dispatchEvent(new CustomEvent(`webcti-dial`,{detail:e}))}#i};f([j({attribute:!1})],X.prototype,`extension`,void 0),f([a({context:l,subscribe:!0})],X.prototype,`app`,void 0),f([O()],X.prototype,`all`,void 0),X=f([h(`webcti-log-card`)],X);var Z=[{service:`dnd`,icon:c,colour:`red`,always:!0},{service:`forwarding`,icon:y,colour:`blue`,always:!0},{service:`locked`,icon:r,colour:`amber`,always:!0},{service:`account_recalled`,icon:k,colour:`violet`,always:!1},{service:`call_back_queued`,icon:i,colour:`blue`,always:!1},{service:`call_waiting`,icon:v,colour:`amber`,always:!1},{service:`parked`,icon:n,colour:`violet`,always:!1}],Q=class extends d{static{this.styles=[w,p,x,t`
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
    `]}render(){let{flags:e}=this.extension.live;return s`
      <section class="card" aria-labelledby="title">
        <h2 id="title">${this.app.texts.text(`services.title`)}</h2>
        <ul>
          ${Z.filter(({service:t,always:n})=>n||e?.[t]).map(t=>this.#e(t,e))}
        </ul>
      </section>
    `}#e({service:e,icon:t,colour:n},r){let{texts:i}=this.app,a=r?.[e]??!1,o=r===null?`services.unknown`:a?`services.on`:`services.off`;return s`<li class=${a?`on ${n}`:``}>
      <span class="icon">${b(t)}</span>
      <span class="name">${i.text(`services.${e}`)}</span>
      <span class="state">${i.text(o)}</span>
    </li>`}};f([j({attribute:!1})],Q.prototype,`extension`,void 0),f([a({context:l,subscribe:!0})],Q.prototype,`app`,void 0),Q=f([h(`webcti-services-card`)],Q);var $=class extends d{constructor(...e){super(...e),this.extensionId=``,this.#e=new g(this,()=>this.app.store,e=>e.extensions.get(this.extensionId)),this.#t=e=>{this.dialCard.dial(e.detail)}}static{this.styles=[w,t`
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
    `]}#e;render(){let e=this.#e.value;return e?s`
      <div>
        <webcti-extension-card .extension=${e}></webcti-extension-card>
        <webcti-log-card .extension=${e} @webcti-dial=${this.#t}></webcti-log-card>
      </div>
      <div>
        <webcti-dial-card .extension=${e}></webcti-dial-card>
        <webcti-services-card .extension=${e}></webcti-services-card>
      </div>
    `:A}#t};f([j({attribute:!1})],$.prototype,`extensionId`,void 0),f([a({context:l,subscribe:!0})],$.prototype,`app`,void 0),f([N(`webcti-dial-card`)],$.prototype,`dialCard`,void 0),$=f([h(`webcti-start-screen`)],$);export{$ as StartScreen};