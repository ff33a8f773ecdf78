import{v as e,w as t,x as n}from"./theme-Dtxe1cKv.js";var r=t`.tabs{display:flex;gap:4px;margin:0 0 20px;padding:0;border-block-end:1px solid var(--line);list-style:none;overflow:auto hidden;scrollbar-width:none}.tabs a{display:flex;align-items:center;min-height:48px;padding:0 16px;border-block-end:3px solid transparent;color:var(--text-soft);font-weight:500;text-decoration:none;white-space:nowrap}.tabs a:hover{color:var(--text)}.tabs a:focus-visible{outline-offset:-3px}.tabs a[aria-current="page"]{border-color:var(--accent);color:var(--text)}`;function i({texts:t,router:r},i,a,o){return n`<nav aria-label=${t.text(`menu.tabs`)}>
<ul class="tabs">
${a.map(({path:a,title:s})=>n`<li>
<a href=${r.href(i,a)} aria-current=${a.at(-1)===o?`page`:e}>
${t.text(s)}
</a>
</li>`)}
</ul>
</nav>`}export{r as n,i as t};