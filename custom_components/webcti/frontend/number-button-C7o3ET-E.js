import{U as e,ct as t,o as n}from"./states-DHz-SyXc.js";import{f as r,h as i,u as a}from"./screen-element-B3xCHNOI.js";var o=i`
  button.number {
    display: inline-flex;
    justify-content: start;
    gap: 8px;
    max-width: 100%;
    min-width: 0;
    min-height: 40px;
    margin-inline-start: -12px;
    padding: 0 12px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  button.number > svg {
    width: 16px;
    height: 16px;
    color: var(--green);
  }

  button.number .digits {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  button.number .vip {
    color: var(--amber);
  }

  @container page (max-width: 600px) {
    button.number {
      min-height: 44px;
    }
  }
`;function s({texts:i,dialling:o},s,{number:c,name:l=``,vip:u=!1,hidden:d=!1,dial:f=c}){let p=d?i.text(`number.restricted`):c;if(!f)return d?r`<span class="soft">${p}</span>`:a;let m=i.text(`dial.call_number`,{number:d?l||p:c});return r`<button
    class="number"
    type="button"
    aria-label=${m}
    title=${m}
    @click=${()=>o.dial({extension:s,number:f,name:l})}
  >
    ${n(e)}<span class="digits">${p}</span
    >${u?r`<span class="vip" title=${i.text(`number.vip`)}>${n(t)}</span>`:a}
  </button>`}export{o as n,s as t};