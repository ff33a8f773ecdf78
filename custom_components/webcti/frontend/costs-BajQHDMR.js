import{c as e,p as t,r as n,s as r,w as i,x as a}from"./theme-Dtxe1cKv.js";import"./costs-view-aor13UEy.js";var o=class extends r{static{this.styles=[n,i`:host{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}h2{font-size:20px;font-weight:500;line-height:28px}`]}render(){return a`
<h2>${this.app.texts.text(`screen.costs`)}</h2>
<webcti-costs-view .extensionId=${this.extensionId}></webcti-costs-view>
`}};o=e([t(`webcti-costs-screen`)],o);export{o as CostsScreen};