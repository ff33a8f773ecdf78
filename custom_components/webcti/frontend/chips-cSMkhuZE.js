import{v as e,w as t,x as n}from"./theme-Dtxe1cKv.js";import{r}from"./panel-Cd0nXFom.js";var i=t`.chips{display:flex;gap:8px;margin:0;padding:2px;list-style:none;overflow:auto hidden;scrollbar-width:none}.chips a{display:flex;align-items:center;gap:8px;min-height:40px;padding:0 14px;border:1px solid color-mix(in srgb,var(--text) 30%,transparent);border-radius:12px;color:var(--text);font-weight:500;text-decoration:none;white-space:nowrap}.chips a:hover{background:color-mix(in srgb,var(--text) 6%,transparent)}.chips a[aria-current="true"]{border-color:transparent;background:color-mix(in srgb,var(--accent) 20%,transparent)}`;function a(t,i){return n`<nav aria-label=${t}>
<ul class="chips">
${i.map(({href:t,label:i,current:a})=>n`<li>
<a href=${t} aria-current=${a?`true`:e} ${r(a)}>${i}</a>
</li>`)}
</ul>
</nav>`}export{i as n,a as t};