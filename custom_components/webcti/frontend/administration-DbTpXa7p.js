import{b as e,t}from"./icon-DbuUAH21.js";import{c as n,n as r,p as i,r as a,s as o,t as s,w as c,x as l}from"./theme-Dtxe1cKv.js";import{T as u}from"./panel-Cd0nXFom.js";import{n as d,t as f}from"./tabs-DOuBK_z4.js";import"./office-BPezdYSC.js";var p=[{page:`about`,title:`administration.about`,feature:`F30`},{page:`employees`,title:`administration.employees`,feature:`F35`},{page:`departments`,title:`administration.departments`,feature:`F34`},{page:`phonebook`,title:`book.public`,feature:`F33`},{page:`smtp`,title:`administration.smtp`,feature:`F32`},{page:`installer`,title:`administration.installer`,feature:`F31`}],m=class extends o{static{this.styles=[a,r,s,d,c`h2.screen{margin-block-end:8px;font-size:20px;line-height:28px}.book p{max-width:64ch;margin-block-end:16px}`]}render(){let[e,t,n=``]=this.path,r=p.filter(({feature:e})=>u(this,e)),i=r.find(t=>t.page===e)?.page??`about`;if(i===`employees`&&t)return l`<webcti-employee
.extensionId=${this.extensionId}
.subscriber=${t}
.page=${n}
.screen=${`administration`}
.list=${[`employees`]}
.base=${[`employees`,t]}
administrator
></webcti-employee>`;let a=r.map(e=>({path:[e.page],title:e.title}));return l`
<h2 class="screen">${this.app.texts.text(`screen.administration`)}</h2>
${f(this.app,`administration`,a,i)} ${this.#e(i)}
`}#e(e){let{extensionId:t}=this;switch(e){case`about`:return l`<webcti-about .extensionId=${t}></webcti-about>`;case`employees`:return l`<webcti-employees .extensionId=${t}></webcti-employees>`;case`departments`:return l`<webcti-departments .extensionId=${t}></webcti-departments>`;case`smtp`:return l`<webcti-smtp .extensionId=${t}></webcti-smtp>`;case`installer`:return l`<webcti-installer .extensionId=${t}></webcti-installer>`;case`phonebook`:return this.#t()}}#t(){let{texts:n,router:r}=this.app;return l`<section class="card book" aria-labelledby="book">
<h2 id="book">${n.text(`book.public`)}</h2>
<p class="soft">
${n.text(u(this,`F34`)?`administration.phonebook_text`:`administration.phonebook_text_only`)}
</p>
<a class="button" href=${r.href(`phonebook`,[`public`])}>
${t(e)}${n.text(`administration.phonebook_open`)}
</a>
</section>`}};m=n([i(`webcti-administration-screen`)],m);export{m as AdministrationScreen};