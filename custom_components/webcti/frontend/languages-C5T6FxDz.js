import{v as e,x as t}from"./theme-Dtxe1cKv.js";var n={pl:`Polski`,en:`English`,de:`Deutsch`};function r(r,{telephones:i,panel:a,busy:o,follow:s}){return i===a?e:t`<p class="note">
${r.text(`application.telephones`,{language:n[i]})}
<button class="quiet" type="button" ?disabled=${o} @click=${s}>
${r.text(`application.telephones_follow`,{language:n[a]})}
</button>
</p>`}export{r as n,n as t};