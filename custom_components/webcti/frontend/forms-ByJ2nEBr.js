import{h as e,p as t}from"./screen-element-B3xCHNOI.js";var n={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},r=e=>(...t)=>({_$litDirective$:e,values:t}),i=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:a}=t,o=e=>e,s=e=>e===null||typeof e!=`object`&&typeof e!=`function`,c=e=>e.strings===void 0,l=()=>document.createComment(``),u=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new a(r.insertBefore(l(),i),r.insertBefore(l(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,s=a!==e;if(s){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||s){let e=n._$AA;for(;e!==t;){let t=o(e).nextSibling;o(r).insertBefore(e,i),e=t}}}return n},d=(e,t,n=e)=>(e._$AI(t,n),e),f={},p=(e,t=f)=>e._$AH=t,m=e=>e._$AH,h=e=>{e._$AR(),e._$AA.remove()},g=e`
  .form {
    display: grid;
    gap: 20px;
    max-width: 560px;
  }

  .field {
    display: grid;
    gap: 6px;
    min-width: 0;
  }

  .field label,
  legend {
    padding: 0;
    color: var(--text-soft);
    font-size: 13px;
    line-height: 18px;
  }

  fieldset {
    display: grid;
    gap: 4px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .field .hint,
  .choice .hint {
    color: var(--text-soft);
    font-size: 13px;
    line-height: 18px;
  }

  .field .error {
    font-size: 13px;
    line-height: 18px;
  }

  input:not([type="checkbox"], [type="radio"], [type="file"]),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    height: 44px;
    padding: 0 14px;
    border: 1px solid color-mix(in srgb, var(--text) 45%, transparent);
    border-radius: 10px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 16px;
    color-scheme: inherit;
  }

  textarea {
    height: auto;
    min-height: 88px;
    padding-block: 10px;
    resize: vertical;
  }

  select {
    padding-inline-end: 8px;
    cursor: pointer;
  }

  option {
    background: var(--card);
    color: var(--text);
  }

  input::placeholder {
    color: var(--text-soft);
    opacity: 1;
  }

  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    border-color: var(--accent);
    outline-offset: 0;
  }

  [aria-invalid="true"]:is(input, select, textarea) {
    border-color: var(--red);
  }

  :is(input, select, textarea):disabled {
    border-style: dashed;
    opacity: 0.7;
    cursor: default;
  }

  .choice {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    align-items: center;
    gap: 0 12px;
    min-height: 44px;
  }

  .choice input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }

  .choice label {
    padding-block: 8px;
    cursor: pointer;
  }

  .choice .hint {
    grid-column: 2;
    margin-block: -6px 6px;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: 16px;
    min-height: 52px;
  }

  .switch .words {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  button[role="switch"] {
    position: relative;
    flex: none;
    width: 52px;
    min-height: 32px;
    padding: 0;
    border: 2px solid color-mix(in srgb, var(--text) 55%, transparent);
    border-radius: 16px;
    background: transparent;
  }

  /* What a finger may miss the track by. */
  button[role="switch"]::after {
    content: "";
    position: absolute;
    inset: -8px -4px;
  }

  button[role="switch"]::before {
    content: "";
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 6px;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--text) 65%, transparent);
    transition: inset-inline-start 120ms;
  }

  button[role="switch"][aria-checked="true"],
  button[role="switch"][aria-checked="true"]:not(:disabled):hover {
    border-color: var(--solid-green);
    background: var(--solid-green);
  }

  button[role="switch"][aria-checked="true"]::before {
    inset-block-start: 4px;
    inset-inline-start: 24px;
    width: 20px;
    height: 20px;
    background: var(--on-solid);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  @media (prefers-reduced-motion: reduce) {
    button[role="switch"]::before {
      transition: none;
    }
  }
`;export{p as a,u as c,n as d,s as i,r as l,m as n,c as o,h as r,d as s,g as t,i as u};