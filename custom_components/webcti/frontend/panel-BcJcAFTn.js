var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}},r=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},i=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},a=class extends r{constructor(t,n,r){super(n.context===void 0?r:n.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=t=>{if(t.context!==this.context||(t.contextTarget??t.composedPath()[0])===this.host)return;let n=new Set;for(let[t,{consumerHost:r}]of this.subscriptions)n.has(t)||(n.add(t),r.dispatchEvent(new e(this.context,r,t,!0)));t.stopPropagation()},this.host=t,this.context=n.context===void 0?n:n.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new i(this.context,this.host))}};function o({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var s=`M16 9C22 9 22 13 22 13V15H16V13C16 13 16 11.31 14.85 9.8C14.68 9.57 14.47 9.35 14.25 9.14C14.77 9.06 15.34 9 16 9M2 13C2 13 2 9 8 9S14 13 14 13V15H2V13M9 17V19H15V17L18 20L15 23V21H9V23L6 20L9 17M8 1C6.34 1 5 2.34 5 4S6.34 7 8 7 11 5.66 11 4 9.66 1 8 1M16 1C14.34 1 13 2.34 13 4S14.34 7 16 7 19 5.66 19 4 17.66 1 16 1Z`,c=`M11,15H13V17H11V15M11,7H13V13H11V7M12,2C6.47,2 2,6.5 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20A8,8 0 0,1 4,12A8,8 0 0,1 12,4A8,8 0 0,1 20,12A8,8 0 0,1 12,20Z`,l=`M20.84,22.73L18.11,20H3V19L5,17V11C5,9.86 5.29,8.73 5.83,7.72L1.11,3L2.39,1.73L22.11,21.46L20.84,22.73M19,15.8V11C19,7.9 16.97,5.17 14,4.29C14,4.19 14,4.1 14,4A2,2 0 0,0 12,2A2,2 0 0,0 10,4C10,4.1 10,4.19 10,4.29C9.39,4.47 8.8,4.74 8.26,5.09L19,15.8M12,23A2,2 0 0,0 14,21H10A2,2 0 0,0 12,23Z`,u=`M4,1C2.89,1 2,1.89 2,3V7C2,8.11 2.89,9 4,9H1V11H13V9H10C11.11,9 12,8.11 12,7V3C12,1.89 11.11,1 10,1H4M4,3H10V7H4V3M14,13C12.89,13 12,13.89 12,15V19C12,20.11 12.89,21 14,21H11V23H23V21H20C21.11,21 22,20.11 22,19V15C22,13.89 21.11,13 20,13H14M3.88,13.46L2.46,14.88L4.59,17L2.46,19.12L3.88,20.54L6,18.41L8.12,20.54L9.54,19.12L7.41,17L9.54,14.88L8.12,13.46L6,15.59L3.88,13.46M14,15H20V19H14V15Z`,d=`M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z`,f=`M3,6H21V8H3V6M3,11H21V13H3V11M3,16H21V18H3V16Z`,p=`M13.2,11H10V7H13.2A2,2 0 0,1 15.2,9A2,2 0 0,1 13.2,11M13,3H6V21H10V15H13A6,6 0 0,0 19,9C19,5.68 16.31,3 13,3Z`,m=`M6.62,10.79C8.06,13.62 10.38,15.94 13.21,17.38L15.41,15.18C15.69,14.9 16.08,14.82 16.43,14.93C17.55,15.3 18.75,15.5 20,15.5A1,1 0 0,1 21,16.5V20A1,1 0 0,1 20,21A17,17 0 0,1 3,4A1,1 0 0,1 4,3H7.5A1,1 0 0,1 8.5,4C8.5,5.25 8.7,6.45 9.07,7.57C9.18,7.92 9.1,8.31 8.82,8.59L6.62,10.79Z`,ee=`M6.62,10.79C8.06,13.62 10.38,15.94 13.21,17.38L15.41,15.18C15.69,14.9 16.08,14.82 16.43,14.93C17.55,15.3 18.75,15.5 20,15.5A1,1 0 0,1 21,16.5V20A1,1 0 0,1 20,21A17,17 0 0,1 3,4C3,3.44 3.45,3 4,3H7.5A1,1 0 0,1 8.5,4C8.5,5.24 8.7,6.45 9.07,7.57C9.18,7.92 9.1,8.31 8.82,8.58L6.62,10.79M17,12V10H19V12H17M17,8V2H19V8H17Z`,te=`M6.62 10.79C8.06 13.62 10.38 15.94 13.21 17.38L15.41 15.18C15.69 14.9 16.08 14.82 16.43 14.93C17.55 15.3 18.75 15.5 20 15.5C20.55 15.5 21 15.95 21 16.5V20C21 20.55 20.55 21 20 21C10.61 21 3 13.39 3 4C3 3.45 3.45 3 4 3H7.5C8.05 3 8.5 3.45 8.5 4C8.5 5.25 8.7 6.45 9.07 7.57C9.18 7.92 9.1 8.31 8.82 8.59L6.62 10.79M16.5 2C14 2 12 4 12 6.5S14 11 16.5 11 21 9 21 6.5 19 2 16.5 2M16.5 9.5C14.84 9.5 13.5 8.16 13.5 6.5C13.5 5.94 13.65 5.42 13.92 5L18 9.08C17.58 9.35 17.06 9.5 16.5 9.5M19.08 8L15 3.92C15.42 3.65 15.94 3.5 16.5 3.5C18.16 3.5 19.5 4.84 19.5 6.5C19.5 7.06 19.35 7.58 19.08 8Z`,ne=`M6.6 10.8C8 13.6 10.4 15.9 13.2 17.4L15.4 15.2C15.7 14.9 16.1 14.8 16.4 15C17.5 15.4 18.7 15.6 20 15.6C20.6 15.6 21 16 21 16.6V20C21 20.6 20.6 21 20 21C10.6 21 3 13.4 3 4C3 3.4 3.5 3 4 3H7.5C8.1 3 8.5 3.4 8.5 4C8.5 5.2 8.7 6.4 9.1 7.6C9.2 7.9 9.1 8.3 8.9 8.6L6.6 10.8M14 3C13.4 3 13 3.4 13 4S13.4 5 14 5 15 4.6 15 4 14.6 3 14 3M17 3C16.4 3 16 3.4 16 4S16.4 5 17 5 18 4.6 18 4 17.6 3 17 3M20 3C19.4 3 19 3.4 19 4S19.4 5 20 5 21 4.6 21 4 20.6 3 20 3M14 6C13.4 6 13 6.4 13 7S13.4 8 14 8 15 7.6 15 7 14.6 6 14 6M17 6C16.4 6 16 6.4 16 7S16.4 8 17 8 18 7.6 18 7 17.6 6 17 6M20 6C19.4 6 19 6.4 19 7S19.4 8 20 8 21 7.6 21 7 20.6 6 20 6M14 9C13.4 9 13 9.4 13 10S13.4 11 14 11 15 10.6 15 10 14.6 9 14 9M17 9C16.4 9 16 9.4 16 10S16.4 11 17 11 18 10.6 18 10 17.6 9 17 9M20 9C19.4 9 19 9.4 19 10S19.4 11 20 11 21 10.6 21 10 20.6 9 20 9Z`,re=`M20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.18L13.21,17.38C10.38,15.94 8.06,13.62 6.62,10.79L8.82,8.59C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5M18,11L23,6L18,1V4H14V8H18V11Z`,ie=`M12,9C10.4,9 8.85,9.25 7.4,9.72V12.82C7.4,13.22 7.17,13.56 6.84,13.72C5.86,14.21 4.97,14.84 4.17,15.57C4,15.75 3.75,15.86 3.5,15.86C3.2,15.86 2.95,15.74 2.77,15.56L0.29,13.08C0.11,12.9 0,12.65 0,12.38C0,12.1 0.11,11.85 0.29,11.67C3.34,8.77 7.46,7 12,7C16.54,7 20.66,8.77 23.71,11.67C23.89,11.85 24,12.1 24,12.38C24,12.65 23.89,12.9 23.71,13.08L21.23,15.56C21.05,15.74 20.8,15.86 20.5,15.86C20.25,15.86 20,15.75 19.82,15.57C19.03,14.84 18.14,14.21 17.16,13.72C16.83,13.56 16.6,13.22 16.6,12.82V9.72C15.15,9.25 13.6,9 12,9Z`,ae=`M15,12H17A5,5 0 0,0 12,7V9A3,3 0 0,1 15,12M19,12H21C21,7 16.97,3 12,3V5C15.86,5 19,8.13 19,12M20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.18L13.21,17.38C10.38,15.94 8.06,13.62 6.62,10.79L8.82,8.59C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5Z`,oe=`M4,3A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.17L13.21,17.37C10.38,15.93 8.06,13.62 6.62,10.78L8.82,8.57C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4M19,11V9.5H15.5L21,4L20,3L14.5,8.5V5H13V11H19Z`,se=`M23.71,16.67C20.66,13.77 16.54,12 12,12C7.46,12 3.34,13.77 0.29,16.67C0.11,16.85 0,17.1 0,17.38C0,17.65 0.11,17.9 0.29,18.08L2.77,20.56C2.95,20.74 3.2,20.86 3.5,20.86C3.75,20.86 4,20.75 4.18,20.57C4.97,19.83 5.86,19.21 6.84,18.72C7.17,18.56 7.4,18.22 7.4,17.82V14.72C8.85,14.25 10.39,14 12,14C13.6,14 15.15,14.25 16.6,14.72V17.82C16.6,18.22 16.83,18.56 17.16,18.72C18.14,19.21 19.03,19.83 19.82,20.57C20,20.75 20.25,20.86 20.5,20.86C20.8,20.86 21.05,20.74 21.23,20.56L23.71,18.08C23.89,17.9 24,17.65 24,17.38C24,17.1 23.89,16.85 23.71,16.67M6.5,5.5L12,11L19,4L18,3L12,9L7.5,4.5H11V3H5V9H6.5V5.5Z`,ce=`M20.22,2.5L2.5,20.22L3.77,21.5L8.65,16.62C11.76,19.43 15.81,21 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.18L13.21,17.38C12.06,16.8 11,16.06 10.06,15.21L21.5,3.77L20.22,2.5M4,3A1,1 0 0,0 3,4C3,7.57 4.14,11.05 6.24,13.94L7.66,12.5C7.28,11.97 6.93,11.39 6.62,10.79L8.82,8.59C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4Z`,le=`M4,3A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.17L13.21,17.37C10.38,15.93 8.06,13.62 6.62,10.78L8.82,8.57C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4M15,3V4.5H18.5L13,10L14,11L19.5,5.5V9H21V3H15Z`,ue=`M20,15.5C18.8,15.5 17.5,15.3 16.4,14.9C16.3,14.9 16.2,14.9 16.1,14.9C15.8,14.9 15.6,15 15.4,15.2L13.2,17.4C10.4,15.9 8,13.6 6.6,10.8L8.8,8.6C9.1,8.3 9.2,7.9 9,7.6C8.7,6.5 8.5,5.2 8.5,4C8.5,3.5 8,3 7.5,3H4C3.5,3 3,3.5 3,4C3,13.4 10.6,21 20,21C20.5,21 21,20.5 21,20V16.5C21,16 20.5,15.5 20,15.5M5,5H6.5C6.6,5.9 6.8,6.8 7,7.6L5.8,8.8C5.4,7.6 5.1,6.3 5,5M19,19C17.7,18.9 16.4,18.6 15.2,18.2L16.4,17C17.2,17.2 18.1,17.4 19,17.4V19Z`,de=`M19,10H21V3H19M20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.18L13.21,17.38C10.38,15.94 8.06,13.62 6.62,10.79L8.82,8.59C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5M17,3H15V10H17V3Z`,fe=`M4,3A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5C18.76,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.18L13.21,17.38C10.38,15.94 8.07,13.62 6.62,10.79L8.82,8.58C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.24 8.5,4A1,1 0 0,0 7.5,3M16,3V6H13V8H16V11H18V8H21V6H18V3`,pe=`M21,6V11H19.5V7.5H13.87L16.3,9.93L15.24,11L11,6.75L15.24,2.5L16.3,3.57L13.87,6H21M8.82,8.58C9.08,8.32 9.17,7.93 9.06,7.58C8.69,6.42 8.5,5.22 8.5,4A1,1 0 0,0 7.5,3H4A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5C18.79,15.5 17.58,15.31 16.43,14.93C16.08,14.82 15.69,14.91 15.43,15.17L13.23,17.37C10.39,15.92 8.09,13.62 6.64,10.78L8.82,8.58Z`,me=`M23.71 16.67C20.66 13.78 16.54 12 12 12S3.34 13.78.29 16.67c-.18.18-.29.43-.29.71 0 .28.11.53.29.71l2.48 2.48c.18.18.43.29.71.29.27 0 .52-.11.7-.28.79-.74 1.69-1.36 2.66-1.85.33-.16.56-.5.56-.9v-3.1c1.45-.48 3-.73 4.6-.73s3.15.25 4.6.72v3.1c0 .39.23.74.56.9.98.49 1.87 1.12 2.66 1.85.18.18.43.28.7.28.28 0 .53-.11.71-.29l2.48-2.48c.18-.18.29-.43.29-.71a.99.99 0 0 0-.29-.7zM21.16 6.26l-1.41-1.41-3.56 3.55 1.41 1.41s3.45-3.52 3.56-3.55zM13 2h-2v5h2V2zM6.4 9.81L7.81 8.4 4.26 4.84 2.84 6.26c.11.03 3.56 3.55 3.56 3.55z`,he=`M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z`,h=globalThis,g=h.ShadowRoot&&(h.ShadyCSS===void 0||h.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,ge=Symbol(),_e=new WeakMap,ve=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==ge)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(g&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=_e.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&_e.set(t,e))}return e}toString(){return this.cssText}},ye=e=>new ve(typeof e==`string`?e:e+``,void 0,ge),_=(e,...t)=>new ve(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,ge),be=(e,t)=>{if(g)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=h.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},xe=g?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return ye(t)})(e):e,{is:Se,defineProperty:Ce,getOwnPropertyDescriptor:we,getOwnPropertyNames:Te,getOwnPropertySymbols:Ee,getPrototypeOf:De}=Object,v=globalThis,Oe=v.trustedTypes,ke=Oe?Oe.emptyScript:``,Ae=v.reactiveElementPolyfillSupport,y=(e,t)=>e,b={toAttribute(e,t){switch(t){case Boolean:e=e?ke:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},je=(e,t)=>!Se(e,t),Me={attribute:!0,type:String,converter:b,reflect:!1,useDefault:!1,hasChanged:je};Symbol.metadata??=Symbol(`metadata`),v.litPropertyMetadata??=new WeakMap;var x=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Me){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&Ce(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=we(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Me}static _$Ei(){if(this.hasOwnProperty(y(`elementProperties`)))return;let e=De(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(y(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(y(`properties`))){let e=this.properties,t=[...Te(e),...Ee(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(xe(e))}else e!==void 0&&t.push(xe(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return be(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?b:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?b:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??je)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};x.elementStyles=[],x.shadowRootOptions={mode:`open`},x[y(`elementProperties`)]=new Map,x[y(`finalized`)]=new Map,Ae?.({ReactiveElement:x}),(v.reactiveElementVersions??=[]).push(`2.1.2`);var Ne=globalThis,Pe=e=>e,S=Ne.trustedTypes,Fe=S?S.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,Ie=`$lit$`,C=`lit$${Math.random().toFixed(9).slice(2)}$`,Le=`?`+C,Re=`<${Le}>`,w=document,T=()=>w.createComment(``),E=e=>e===null||typeof e!=`object`&&typeof e!=`function`,ze=Array.isArray,Be=e=>ze(e)||typeof e?.[Symbol.iterator]==`function`,Ve=`[ 	
\f\r]`,D=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,He=/-->/g,Ue=/>/g,O=RegExp(`>|${Ve}(?:([^\\s"'>=/]+)(${Ve}*=${Ve}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),We=/'/g,Ge=/"/g,Ke=/^(?:script|style|textarea|title)$/i,qe=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),k=qe(1),Je=qe(2),A=Symbol.for(`lit-noChange`),j=Symbol.for(`lit-nothing`),Ye=new WeakMap,M=w.createTreeWalker(w,129);function Xe(e,t){if(!ze(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return Fe===void 0?t:Fe.createHTML(t)}var Ze=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=D;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===D?c[1]===`!--`?o=He:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=O):(Ke.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=O):o=Ue:o===O?c[0]===`>`?(o=i??D,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?O:c[3]===`"`?Ge:We):o===Ge||o===We?o=O:o===He||o===Ue?o=D:(o=O,i=void 0);let d=o===O&&e[t+1].startsWith(`/>`)?` `:``;a+=o===D?n+Re:l>=0?(r.push(s),n.slice(0,l)+Ie+n.slice(l)+C+d):n+C+(l===-2?t:d)}return[Xe(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Qe=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Ze(t,n);if(this.el=e.createElement(l,r),M.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=M.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(Ie)){let t=u[o++],n=i.getAttribute(e).split(C),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?et:r[1]===`?`?tt:r[1]===`@`?nt:F}),i.removeAttribute(e)}else e.startsWith(C)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(Ke.test(i.tagName)){let e=i.textContent.split(C),t=e.length-1;if(t>0){i.textContent=S?S.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],T()),M.nextNode(),c.push({type:2,index:++a});i.append(e[t],T())}}}else if(i.nodeType===8){if(i.data===Le)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(C,e+1))!==-1;)c.push({type:7,index:a}),e+=C.length-1}}a++}}static createElement(e,t){let n=w.createElement(`template`);return n.innerHTML=e,n}};function N(e,t,n=e,r){if(t===A)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=E(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=N(e,i._$AS(e,t.values),i,r)),t}var $e=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??w).importNode(t,!0);M.currentNode=r;let i=M.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new P(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new rt(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=M.nextNode(),a++)}return M.currentNode=w,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},P=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=j,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=N(this,e,t),E(e)?e===j||e==null||e===``?(this._$AH!==j&&this._$AR(),this._$AH=j):e!==this._$AH&&e!==A&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Be(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==j&&E(this._$AH)?this._$AA.nextSibling.data=e:this.T(w.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Qe.createElement(Xe(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new $e(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Ye.get(e.strings);return t===void 0&&Ye.set(e.strings,t=new Qe(e)),t}k(t){ze(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(T()),this.O(T()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Pe(e).nextSibling;Pe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},F=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=j,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=j}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=N(this,e,t,0),a=!E(e)||e!==this._$AH&&e!==A,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=N(this,r[n+o],t,o),s===A&&(s=this._$AH[o]),a||=!E(s)||s!==this._$AH[o],s===j?e=j:e!==j&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===j?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},et=class extends F{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===j?void 0:e}},tt=class extends F{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==j)}},nt=class extends F{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=N(this,e,t,0)??j)===A)return;let n=this._$AH,r=e===j&&n!==j||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==j&&(n===j||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},rt=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){N(this,e)}},it={M:Ie,P:C,A:Le,C:1,L:Ze,R:$e,D:Be,V:N,I:P,H:F,N:tt,U:nt,B:et,F:rt},at=Ne.litHtmlPolyfillSupport;at?.(Qe,P),(Ne.litHtmlVersions??=[]).push(`3.3.3`);var ot=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new P(t.insertBefore(T(),e),e,void 0,n??{})}return i._$AI(e),i},I=globalThis,L=class extends x{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=ot(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return A}};L._$litElement$=!0,L.finalized=!0,I.litElementHydrateSupport?.({LitElement:L});var st=I.litElementPolyfillSupport;st?.({LitElement:L}),(I.litElementVersions??=[]).push(`4.2.2`);var ct={attribute:!0,type:String,converter:b,reflect:!1,hasChanged:je},lt=(e=ct,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function R(e){return(t,n)=>typeof n==`object`?lt(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function z(e){return R({...e,state:!0,attribute:!1})}var B=t(Symbol(`webcti-app`));function V(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var ut=class{#e;#t;#n;#r;#i;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n,e.addController(this)}get value(){let e=this.#t();return e&&this.#n(e.state)}hostUpdate(){this.#i??=this.#t()?.subscribe(()=>{let e=this.value;e!==this.#r&&(this.#r=e,this.#e.requestUpdate())}),this.#r=this.value}hostDisconnected(){this.#i?.(),this.#i=void 0}hostConnected(){this.#e.requestUpdate()}},dt=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),ft=function(e,t){return new URL(e,t).href},pt={},mt=function(e){return e.pathname.endsWith(`.css`)},ht=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},H=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=ft(t,n);let r=s(t),i=mt(r);return ht(pt,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:dt,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},gt={name:`start`,load:()=>H(()=>import(`./start-DzfGm899.js`),[],import.meta.url),render:e=>k`<webcti-start-screen .extensionId=${e}></webcti-start-screen>`},_t=[gt];function vt(e){let[,t,n]=(e?.path??``).split(`/`);return{screen:_t.find(e=>e.name===t)??gt,extension:n}}var yt=`webcti-extension`;function bt(e,t){return[t,St()].find(t=>t!==void 0&&e.extensions.has(t))??e.extensions.keys().next().value}function xt(e){try{localStorage.setItem(yt,e)}catch{}}function St(){try{return localStorage.getItem(yt)??void 0}catch{return}}var Ct={ready:!1,online:!0,revision:0,clockOffset:0,pbxs:new Map,extensions:new Map};function wt(e,t,n){if(t.kind===`snapshot`)return{ready:!0,online:!0,revision:t.revision,clockOffset:Date.parse(t.now)-n,pbxs:Et(t.pbxs),extensions:Et(t.extensions)};if(!e.ready||t.revision!==e.revision+1)return;let r=new Map(e.extensions);for(let[e,n]of Object.entries(t.live??{}))U(r,e,e=>({...e,live:n}));for(let[e,n]of Object.entries(t.telephones??{}))U(r,e,e=>({...e,telephone:n}));for(let[e,n]of Object.entries(t.finished??{}))U(r,e,e=>({...e,log:Dt(n,e.log)}));return{...e,revision:t.revision,pbxs:new Map([...e.pbxs,...Et(Object.values(t.pbxs??{}))]),extensions:r}}var Tt=class{#e=Ct;#t=new Set;get state(){return this.#e}set state(e){if(e!==this.#e){this.#e=e;for(let e of[...this.#t])e()}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}};function Et(e){return new Map(e.map(e=>[e.id,e]))}function U(e,t,n){let r=e.get(t);r&&e.set(t,n(r))}function Dt(e,t){return[...e].reverse().concat(t).slice(0,50)}var Ot={type:`webcti/subscribe`},kt=5e3,At=class{#e;#t;#n;#r;#i=0;constructor(e){this.#e=e}start(e){this.#t!==e&&(this.stop(),this.#t=e,e.addEventListener(`disconnected`,this.#l),e.addEventListener(`ready`,this.#u),this.#o(e))}stop(){this.#t?.removeEventListener(`disconnected`,this.#l),this.#t?.removeEventListener(`ready`,this.#u),this.#t=void 0,this.#c()}dial(e,t){return this.#a(`webcti/call/dial`,{extension:e,number:t})}answer(e){return this.#a(`webcti/call/answer`,{extension:e})}hangUp(e){return this.#a(`webcti/call/hang_up`,{extension:e})}reject(e){return this.#a(`webcti/call/reject`,{extension:e})}deflect(e,t){return this.#a(`webcti/call/deflect`,{extension:e,target:t})}async#a(e,t){await this.hass?.callWS({type:e,...t})}async#o(e){let t=++this.#i,n=()=>t===this.#i;try{let t=await e.subscribeMessage(t=>{n()&&this.#s(t,e)},Ot);n()?this.#n=t:await t()}catch{n()&&(this.#r=setTimeout(()=>void this.#o(e),kt))}}#s(e,t){let n=wt(this.#e.state,e,Date.now());n?this.#e.state=n:(this.#c(),this.#o(t))}#c(){this.#i++,clearTimeout(this.#r),this.#n?.().catch(()=>void 0),this.#n=void 0}#l=()=>{this.#e.state={...this.#e.state,online:!1}};#u=()=>{this.#e.state={...this.#e.state,online:!0}}},jt=_`
  :host {
    --text: var(--primary-text-color, #1c1f23);
    --text-soft: var(--secondary-text-color, #5b6470);
    --page: var(--primary-background-color, #f5f6f8);
    --card: var(--ha-card-background, var(--card-background-color, #fff));
    --line: var(--divider-color, rgb(0 0 0 / 12%));
    --accent: var(--primary-color, #0b74a8);
    --accent-text: color-mix(in srgb, var(--accent) 55%, var(--text));
    --radius: var(--ha-card-border-radius, 16px);

    --green: #1a7f45;
    --blue: #1567b3;
    --amber: #8a5000;
    --red: #c3302b;
    --violet: #6a4bb8;
    --grey: #5b6470;

    --solid-green: #1a7f45;
    --solid-red: #c3302b;
    --on-solid: #fff;

    color: var(--text);
    font-family: var(--ha-font-family-body, Roboto, system-ui, sans-serif);
    font-size: 14px;
    line-height: 20px;
    -webkit-font-smoothing: antialiased;
  }

  :host([dark]) {
    --text: var(--primary-text-color, #e3e6ea);
    --text-soft: var(--secondary-text-color, #a0a8b3);
    --page: var(--primary-background-color, #111417);
    --card: var(--ha-card-background, var(--card-background-color, #1c2024));
    --line: var(--divider-color, rgb(255 255 255 / 12%));
    --accent: var(--primary-color, #4db4e6);

    --green: #5fd08d;
    --blue: #74b6f5;
    --amber: #f0b35a;
    --red: #ff8a80;
    --violet: #b8a0f5;
    --grey: #a0a8b3;
  }
`,W=_`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]) {
    display: none;
  }

  h1,
  h2,
  p {
    margin: 0;
  }

  svg {
    display: block;
    width: 24px;
    height: 24px;
    fill: currentcolor;
    flex: none;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .for-screen-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .error {
    color: var(--red);
  }
`,G=_`
  .green {
    --signal: var(--green);
    --glow: #20b566;
  }

  .blue {
    --signal: var(--blue);
    --glow: #2a8fe6;
  }

  .amber {
    --signal: var(--amber);
    --glow: #ff9d1c;
  }

  .red {
    --signal: var(--red);
    --glow: #f4524a;
  }

  .violet {
    --signal: var(--violet);
    --glow: #8f6df0;
  }

  .grey {
    --signal: var(--grey);
    --glow: #93a1b0;
  }
`,Mt=_`
  :host {
    display: block;
  }

  .card {
    padding: 20px 24px 24px;
    border: 1px solid var(--ha-card-border-color, var(--line));
    border-radius: var(--radius);
    background: var(--card);
  }

  h2 {
    margin-block-end: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }

  @container page (max-width: 600px) {
    .card {
      padding: 16px 16px 20px;
    }
  }
`,Nt=_`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 20px;
    border: 1px solid transparent;
    border-radius: 22px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
    transition: background-color 120ms;
  }

  button svg {
    width: 20px;
    height: 20px;
  }

  button.filled {
    background: var(--solid);
    color: var(--on-solid);
  }

  button.green {
    --solid: var(--solid-green);
  }

  button.red {
    --solid: var(--solid-red);
  }

  button.outlined {
    border-color: color-mix(in srgb, var(--text) 30%, transparent);
  }

  button:not(:disabled):hover {
    background: color-mix(in srgb, var(--text) 8%, transparent);
  }

  button.filled:not(:disabled):hover {
    background: color-mix(in srgb, var(--solid) 86%, #000);
  }

  button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
`,Pt=_`
  label {
    color: var(--text-soft);
    font-size: 12px;
    line-height: 16px;
  }

  input {
    width: 100%;
    min-width: 0;
    height: 52px;
    padding: 0 16px;
    border: 1px solid color-mix(in srgb, var(--text) 40%, transparent);
    border-radius: 12px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 20px;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }

  input::placeholder {
    color: var(--text-soft);
    opacity: 0.8;
    letter-spacing: normal;
  }

  input:focus-visible {
    border-color: var(--accent);
    outline-offset: 0;
  }

  input[aria-invalid="true"] {
    border-color: var(--red);
  }
`;function K(e){return k`<svg viewBox="0 0 24 24" aria-hidden="true">${Je`<path d=${e}></path>`}</svg>`}function q(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var J=class extends L{constructor(...e){super(...e),this.text=``,this.lasting=!1}static{this.styles=[W,G,_`
      div {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 12px 20px;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--glow) 14%, var(--card));
      }

      svg {
        color: var(--signal);
      }
    `]}render(){return k`<div role="status" class=${this.lasting?`red`:`amber`}>
      ${K(this.lasting?c:u)}
      <span>${this.text}</span>
    </div>`}};q([R()],J.prototype,`text`,void 0),q([R({type:Boolean})],J.prototype,`lasting`,void 0),J=q([V(`webcti-banner`)],J);function Ft(e,t=!1){t?history.replaceState(null,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}function It(e){e.dispatchEvent(new CustomEvent(`hass-toggle-menu`,{bubbles:!0,composed:!0}))}var Lt=`/config/integrations/integration/webcti`,Y=class extends L{constructor(...e){super(...e),this.admin=!1,this.#e=e=>{e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),Ft(Lt))}}static{this.styles=[W,_`
      section {
        max-width: 440px;
        margin: 10vh auto 0;
        text-align: center;
      }

      span {
        display: inline-grid;
        place-items: center;
        width: 96px;
        height: 96px;
        margin-block-end: 24px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--accent) 12%, transparent);
        color: var(--accent);
      }

      svg {
        width: 44px;
        height: 44px;
      }

      h2 {
        margin: 0 0 8px;
        font-size: 22px;
        font-weight: 500;
        line-height: 30px;
      }

      p {
        color: var(--text-soft);
        text-wrap: balance;
      }

      a {
        display: inline-block;
        margin-block-start: 24px;
        padding: 12px 20px;
        border-radius: 22px;
        background: color-mix(in srgb, var(--accent) 14%, transparent);
        color: var(--text);
        font-weight: 500;
        text-decoration: none;
      }
    `]}render(){let{texts:e}=this.app;return k`<section>
      <span>${K(ue)}</span>
      <h2>${e.text(`empty.title`)}</h2>
      <p>${e.text(this.admin?`empty.admin_text`:`empty.text`)}</p>
      ${this.admin?k`<a href=${Lt} @click=${this.#e}>${e.text(`empty.admin_link`)}</a>`:j}
    </section>`}#e};q([R({type:Boolean})],Y.prototype,`admin`,void 0),q([o({context:B,subscribe:!0})],Y.prototype,`app`,void 0),Y=q([V(`webcti-no-extension`)],Y);var Rt={idle:{icon:m,colour:`grey`,text:`activity.idle`},ringing:{icon:me,colour:`amber`,text:`activity.ringing`},dialing:{icon:le,colour:`blue`,text:`activity.dialing`},talking:{icon:ae,colour:`green`,text:`activity.talking`},on_hold:{icon:de,colour:`violet`,text:`activity.on_hold`},queued:{icon:he,colour:`violet`,text:`activity.queued`},out_of_order:{icon:ce,colour:`red`,text:`activity.out_of_order`}},zt={icon:ne,colour:`blue`,text:`activity.lifted`},Bt={icon:ee,colour:`grey`,text:`activity.unknown`},Vt=new Set([`missed`,`cancelled`,`busy`,`voicemail`]);function Ht(e){let t=`outcome.${e.originated?`outgoing`:`incoming`}.${e.outcome}`;return e.originated?{icon:le,colour:`blue`,text:t}:Vt.has(e.outcome)?{icon:se,colour:`red`,text:t}:e.outcome===`rejected`?{icon:te,colour:`grey`,text:t}:{icon:oe,colour:`green`,text:t}}function Ut(e,t){return e.name??e.number??t.text(`party.unknown`)}var Wt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Gt=e=>(...t)=>({_$litDirective$:e,values:t}),Kt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:qt}=it,Jt=e=>e,Yt=()=>document.createComment(``),X=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new qt(r.insertBefore(Yt(),i),r.insertBefore(Yt(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Jt(e).nextSibling;Jt(r).insertBefore(e,i),e=t}}}return n},Z=(e,t,n=e)=>(e._$AI(t,n),e),Xt={},Zt=(e,t=Xt)=>e._$AH=t,Qt=e=>e._$AH,$t=e=>{e._$AR(),e._$AA.remove()},en=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},tn=Gt(class extends Kt{constructor(e){if(super(e),e.type!==Wt.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Qt(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Z(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Z(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Z(i[d],a[m]),X(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Z(i[f],a[p]),X(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=en(o,p,m),u=en(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=X(e,i[d]);Z(t,a[p]),c[p]=t}else c[p]=Z(n,a[p]),X(e,i[d],n),i[t]=null;p++}else $t(i[f]),f--}else $t(i[d]),d++;for(;p<=m;){let t=X(e,c[m+1]);Z(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&$t(e)}return this.ut=o,Zt(e,c),A}}),Q=class extends L{constructor(...e){super(...e),this.extensions=[],this.current=``}static{this.styles=[W,G,_`
      :host {
        display: block;
      }

      nav {
        position: relative;
        display: flex;
        gap: 8px;
        overflow-x: auto;
        padding: 2px;
        margin: -2px;
        scrollbar-width: none;
      }

      button {
        display: flex;
        align-items: center;
        gap: 10px;
        max-width: 260px;
        min-height: 44px;
        padding: 0 18px;
        border: 1px solid var(--line);
        border-radius: 22px;
        background: var(--card);
        color: var(--text);
        font: inherit;
        white-space: nowrap;
        cursor: pointer;
        flex: none;
      }

      button[aria-current="true"] {
        border-color: transparent;
        background: color-mix(in srgb, var(--accent) 18%, var(--card));
        font-weight: 500;
      }

      .dot {
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--glow);
        flex: none;
      }

      .dot.grey {
        background: color-mix(in srgb, var(--glow) 50%, transparent);
      }

      .dot.ringing {
        animation: pulse 1s ease-in-out infinite alternate;
      }

      .label {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      @keyframes pulse {
        to {
          box-shadow: 0 0 0 5px color-mix(in srgb, var(--glow) 30%, transparent);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .dot.ringing {
          animation: none;
        }
      }
    `]}render(){let{texts:e}=this.app;return k`<nav aria-label=${e.text(`switcher.label`)}>
      ${tn(this.extensions,({id:e})=>e,({id:t,number:n,name:r,live:{activity:i}})=>{let{colour:a,text:o}=Rt[i];return k`<button
            aria-current=${t===this.current}
            @click=${()=>{this.#e(t)}}
          >
            <span class="dot ${a} ${i}" title=${e.text(o)}></span>
            <span class="label" dir="auto">${nn(n,r)}</span>
            <span class="for-screen-readers">${e.text(o)}</span>
          </button>`})}
    </nav>`}#e(e){this.dispatchEvent(new CustomEvent(`webcti-extension`,{detail:e}))}};q([R({attribute:!1})],Q.prototype,`extensions`,void 0),q([R({attribute:!1})],Q.prototype,`current`,void 0),q([o({context:B,subscribe:!0})],Q.prototype,`app`,void 0),Q=q([V(`webcti-switcher`)],Q);function nn(e,t){return t?`${e}. ${t}`:e}var rn=864e5,an=class{#e;#t;#n;#r;#i;#a;constructor(e,t,n,r){this.#e=e;let i=n.time_zone===`server`?{timeZone:r}:{},a={hour:`numeric`,minute:`2-digit`,...sn(n.time_format)},o={day:`numeric`,month:`short`};this.#t=new Intl.DateTimeFormat(t,{...a,...i}),this.#n=new Intl.DateTimeFormat(t,{...o,...a,...i}),this.#r=new Intl.DateTimeFormat(t,{dateStyle:`full`,timeStyle:`medium`,...i}),this.#i=new Intl.DateTimeFormat(`sv`,{...i}),this.#a=new Intl.RelativeTimeFormat(t,{numeric:`auto`})}text(e,t={}){return this.#e[e].replace(/\{(\w+)\}/g,(e,n)=>t[n]??e)}moment(e,t){let n=Math.round((Date.parse(this.#i.format(e))-Date.parse(this.#i.format(t)))/rn);if(n<-1||n>0)return this.#n.format(e);let r=this.#t.format(e);return n===0?r:`${this.#a.format(n,`day`)}, ${r}`}fullMoment(e){return this.#r.format(e)}};function on(e){let t=Math.max(0,Math.floor(e)),n=e=>String(e).padStart(2,`0`),[r,i]=[Math.floor(t/3600),Math.floor(t/60)%60];return r>0?`${r}:${n(i)}:${n(t%60)}`:`${i}:${n(t%60)}`}function sn(e){return e===`12`?{hourCycle:`h12`}:e===`24`?{hourCycle:`h23`}:{}}var cn={de:()=>H(()=>import(`./de-HSj4krnG.js`),[],import.meta.url),en:()=>H(()=>import(`./en-CZ0hQ4Az.js`),[],import.meta.url),pl:()=>H(()=>import(`./pl-xhg5NV5K.js`),[],import.meta.url)};Object.keys(cn);function ln(e){let[t=``]=e.toLowerCase().split(/[-_]/);return Object.hasOwn(cn,t)?t:`en`}async function un(e){let t=ln(e.locale.language),n=cn[t];if(!n)throw Error(`no texts in ${t}`);let{default:r}=await n();return new an(r,e.locale.language.toLowerCase().startsWith(t)?e.locale.language:t,e.locale,e.config.time_zone)}var $=class extends L{constructor(...e){super(...e),this.narrow=!1,this.dark=!1,this.admin=!1,this.#e=new Tt,this.#t=new At(this.#e),this.#n=new a(this,{context:B}),this.#r=new ut(this,()=>this.#e,e=>e),this.#i=``,this.#c=e=>{xt(e.detail);let{screen:t}=vt(this.route);Ft(`${this.route?.prefix??`/webcti`}/${t.name}/${encodeURIComponent(e.detail)}`,!0)},this.#l=()=>{It(this)}}static{this.styles=[jt,W,G,_`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100%;
        background: var(--page);
      }

      header {
        position: sticky;
        z-index: 1;
        inset-block-start: 0;
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        max-width: 1200px;
        min-height: var(--header-height, 56px);
        margin-inline: auto;
        padding: 8px 24px;
        background: var(--page);
      }

      :host([narrow]) header {
        padding: 4px 16px 4px 4px;
      }

      h1 {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        font-size: 24px;
        font-weight: 400;
        line-height: 36px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .pbx {
        --signal: var(--amber);
        display: flex;
        color: var(--text-soft);
        align-items: center;
        gap: 8px;
        flex: none;
      }

      .pbx::after {
        content: "";
        width: 10px;
        height: 10px;
        border: 2px solid var(--signal);
        border-radius: 50%;
      }

      .pbx.reached {
        --signal: var(--green);
      }

      .pbx.reached::after {
        background: var(--signal);
      }

      :host([narrow]) .pbx .name {
        display: none;
      }

      .menu {
        display: grid;
        place-items: center;
        width: 48px;
        height: 48px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: inherit;
        cursor: pointer;
        flex: none;
      }

      .menu:focus-visible {
        outline-offset: -4px;
      }

      main {
        container: page / inline-size;
        flex: 1;
        width: 100%;
        max-width: 1200px;
        margin-inline: auto;
        padding: 16px 24px 24px;
      }

      main > * + * {
        margin-block-start: 16px;
      }

      main > webcti-banner {
        display: block;
      }

      @media (max-width: 600px) {
        main {
          padding: 8px 12px 12px;
        }
      }

      .loading {
        display: grid;
        place-items: center;
        height: 50vh;
        color: var(--text-soft);
        animation: appear 0s 400ms backwards;
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `]}#e;#t;#n;#r;#i;set hass(e){this.#t.hass=e,this.isConnected&&this.#t.start(e.connection),this.dark=e.themes?.darkMode??!1,this.admin=e.user?.is_admin??!1;let t=JSON.stringify([e.locale,e.config.time_zone]);t!==this.#i&&this.#s(e,t)}connectedCallback(){super.connectedCallback();let{hass:e}=this.#t;e&&this.#t.start(e.connection)}disconnectedCallback(){super.disconnectedCallback(),this.#t.stop()}willUpdate(e){if(!e.has(`route`)&&this.screen)return;let{screen:t}=vt(this.route);t.load().then(()=>{this.screen=t})}render(){let{app:e}=this,t=this.#r.value;if(!e||!t)return j;let n=this.#o(t),r=n&&t.pbxs.get(n.pbx);return k`
      <header>
        ${this.narrow?k`<button class="menu" aria-label=${e.texts.text(`menu.open`)} @click=${this.#l}>
                ${K(f)}
              </button>`:j}
        <h1 dir="auto">${n?nn(n.number,n.name):`WebCTI`}</h1>
        ${r?fn(e,r,t.online):j}
      </header>
      <main aria-busy=${!t.ready}>${dn(e,t,r)} ${this.#a(e,t,n)}</main>
      <div class="for-screen-readers" aria-live="assertive">${pn(e,t)}</div>
    `}#a(e,t,n){if(!t.ready||!this.screen)return k`<p class="loading">${e.texts.text(`loading`)}</p>`;if(!n)return k`<webcti-no-extension ?admin=${this.admin}></webcti-no-extension>`;let r=[...t.extensions.values()];return k`
      ${r.length>1?k`<webcti-switcher
              .extensions=${r}
              .current=${n.id}
              @webcti-extension=${this.#c}
            ></webcti-switcher>`:j}
      ${this.screen.render(n.id)}
    `}#o(e){let t=bt(e,vt(this.route).extension);return t===void 0?void 0:e.extensions.get(t)}async#s(e,t){this.#i=t;let n=await un(e);t===this.#i&&(this.app={store:this.#e,session:this.#t,texts:n},this.#n.setValue(this.app))}#c;#l};q([R({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),q([R({attribute:!1})],$.prototype,`route`,void 0),q([R({type:Boolean,reflect:!0})],$.prototype,`dark`,void 0),q([z()],$.prototype,`admin`,void 0),q([z()],$.prototype,`app`,void 0),q([z()],$.prototype,`screen`,void 0),$=q([V(`webcti-panel`)],$);function dn({texts:e},t,n){if(!t.online)return k`<webcti-banner text=${e.text(`banner.offline`)}></webcti-banner>`;if(!n||n.connected)return j;let{name:r,retrying:i}=n;return k`<webcti-banner text=${e.text(i?`banner.unreachable`:`banner.refused`,{name:r})} ?lasting=${!i}></webcti-banner>`}function fn({texts:e},{name:t,connected:n},r){let i=n&&r,a=e.text(i?`pbx.connected`:`pbx.disconnected`,{name:t});return k`<span class="pbx ${i?`reached`:``}" role="img" aria-label=${a} title=${a}>
    <span class="name">${t}</span>
  </span>`}function pn({texts:e},t){return[...t.extensions.values()].flatMap(t=>t.live.calls.filter(e=>!e.originated&&e.state===`alerting`).map(n=>e.text(`call.announcement`,{extension:nn(t.number,t.name),party:Ut(n.party,e)}))).join(`. `)}export{ie as A,_ as C,p as D,d as E,pe as M,o as N,m as O,k as S,l as T,B as _,Bt as a,L as b,q as c,Mt as d,Pt as f,V as g,ut as h,zt as i,fe as j,re as k,K as l,G as m,tn as n,Ht as o,W as p,Rt as r,Ut as s,on as t,Nt as u,z as v,s as w,j as x,R as y};