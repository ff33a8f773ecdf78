import{v as e,w as t,x as n}from"./theme-Dtxe1cKv.js";import{r}from"./panel-Cd0nXFom.js";var i=t`.tabs{display:flex;gap:4px;margin:0 0 20px;padding:0;border-block-end:1px solid var(--line);list-style:none;overflow:auto hidden;scrollbar-width:none}.tabs a{display:flex;align-items:center;min-height:48px;padding:0 16px;border-block-end:3px solid transparent;color:var(--text-soft);font-weight:500;text-decoration:none;white-space:nowrap}.tabs a:hover{color:var(--text)}.tabs a:focus-visible{outline-offset:-3px}.tabs a[aria-current="page"]{border-color:var(--accent);color:var(--text)}`;function a({texts:t,router:i},a,o,s){return n`<nav aria-label=${t.text(`menu.tabs`)}>
<ul class="tabs">
${o.map(({path:o,title:c})=>n`<li>
<a
href=${i.href(a,o)}
aria-current=${o.at(-1)===s?`page`:e}
${r(o.at(-1)===s)}
>
${t.text(c)}
</a>
</li>`)}
</ul>
</nav>`}export{i as n,a as t};