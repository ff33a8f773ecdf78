import{Xt as e,bt as t,t as n}from"./icon-DbuUAH21.js";import{v as r,w as i,x as a}from"./theme-Dtxe1cKv.js";var o=i`button.number{display:inline-flex;justify-content:start;gap:8px;max-width:100%;min-width:0;min-height:40px;margin-inline-start:-12px;padding:0 12px;font-weight:400;font-variant-numeric:tabular-nums}button.number > svg{width:16px;height:16px;color:var(--green)}button.number .digits{min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}button.number .vip{color:var(--amber)}@container page (max-width:600px){button.number{min-height:44px}}`;function s({texts:i,dialling:o},s,{number:c,name:l=``,vip:u=!1,hidden:d=!1,dial:f=c}){let p=d?i.text(`number.restricted`):c;if(!f)return d?a`<span class="soft">${p}</span>`:r;let m=i.text(`dial.call_number`,{number:d?l||p:c});return a`<button
class="number"
type="button"
aria-label=${m}
title=${m}
@click=${()=>o.dial({extension:s,number:f,name:l})}
>
${n(t)}<span class="digits">${p}</span
>${u?a`<span class="vip" title=${i.text(`number.vip`)}>${n(e)}</span>`:r}
</button>`}export{o as n,s as t};