var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}},r=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},i=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},a=class extends r{constructor(t,n,r){super(n.context===void 0?r:n.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=t=>{if(t.context!==this.context||(t.contextTarget??t.composedPath()[0])===this.host)return;let n=new Set;for(let[t,{consumerHost:r}]of this.subscriptions)n.has(t)||(n.add(t),r.dispatchEvent(new e(this.context,r,t,!0)));t.stopPropagation()},this.host=t,this.context=n.context===void 0?n:n.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new i(this.context,this.host))}};function o({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var s=`M11 10V12H9V14H7V12H5.8C5.4 13.2 4.3 14 3 14C1.3 14 0 12.7 0 11S1.3 8 3 8C4.3 8 5.4 8.8 5.8 10H11M3 10C2.4 10 2 10.4 2 11S2.4 12 3 12 4 11.6 4 11 3.6 10 3 10M16 14C18.7 14 24 15.3 24 18V20H8V18C8 15.3 13.3 14 16 14M16 12C13.8 12 12 10.2 12 8S13.8 4 16 4 20 5.8 20 8 18.2 12 16 12Z`,c=`M11,15H13V17H11V15M11,7H13V13H11V7M12,2C6.47,2 2,6.5 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20A8,8 0 0,1 4,12A8,8 0 0,1 12,4A8,8 0 0,1 20,12A8,8 0 0,1 12,20Z`,l=`M10.05 16.94V12.94H18.97L19 10.93H10.05V6.94L5.05 11.94Z`,u=`M14 16.94V12.94H5.08L5.05 10.93H14V6.94L19 11.94Z`,d=`M20.84,22.73L18.11,20H3V19L5,17V11C5,9.86 5.29,8.73 5.83,7.72L1.11,3L2.39,1.73L22.11,21.46L20.84,22.73M19,15.8V11C19,7.9 16.97,5.17 14,4.29C14,4.19 14,4.1 14,4A2,2 0 0,0 12,2A2,2 0 0,0 10,4C10,4.1 10,4.19 10,4.29C9.39,4.47 8.8,4.74 8.26,5.09L19,15.8M12,23A2,2 0 0,0 14,21H10A2,2 0 0,0 12,23Z`,f=`M19,6.41L17.59,5L12,10.59L6.41,5L5,6.41L10.59,12L5,17.59L6.41,19L12,13.41L17.59,19L19,17.59L13.41,12L19,6.41Z`,p=`M21.4 7.5C22.2 8.3 22.2 9.6 21.4 10.3L18.6 13.1L10.8 5.3L13.6 2.5C14.4 1.7 15.7 1.7 16.4 2.5L18.2 4.3L21.2 1.3L22.6 2.7L19.6 5.7L21.4 7.5M15.6 13.3L14.2 11.9L11.4 14.7L9.3 12.6L12.1 9.8L10.7 8.4L7.9 11.2L6.4 9.8L3.6 12.6C2.8 13.4 2.8 14.7 3.6 15.4L5.4 17.2L1.4 21.2L2.8 22.6L6.8 18.6L8.6 20.4C9.4 21.2 10.7 21.2 11.4 20.4L14.2 17.6L12.8 16.2L15.6 13.3Z`,m=`M15,16H19V18H15V16M15,8H22V10H15V8M15,12H21V14H15V12M3,18A2,2 0 0,0 5,20H11A2,2 0 0,0 13,18V8H3V18M14,5H11L10,4H6L5,5H2V7H14V5Z`,ee=`M12,19A2,2 0 0,0 10,21A2,2 0 0,0 12,23A2,2 0 0,0 14,21A2,2 0 0,0 12,19M6,1A2,2 0 0,0 4,3A2,2 0 0,0 6,5A2,2 0 0,0 8,3A2,2 0 0,0 6,1M6,7A2,2 0 0,0 4,9A2,2 0 0,0 6,11A2,2 0 0,0 8,9A2,2 0 0,0 6,7M6,13A2,2 0 0,0 4,15A2,2 0 0,0 6,17A2,2 0 0,0 8,15A2,2 0 0,0 6,13M18,5A2,2 0 0,0 20,3A2,2 0 0,0 18,1A2,2 0 0,0 16,3A2,2 0 0,0 18,5M12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17A2,2 0 0,0 14,15A2,2 0 0,0 12,13M18,13A2,2 0 0,0 16,15A2,2 0 0,0 18,17A2,2 0 0,0 20,15A2,2 0 0,0 18,13M18,7A2,2 0 0,0 16,9A2,2 0 0,0 18,11A2,2 0 0,0 20,9A2,2 0 0,0 18,7M12,7A2,2 0 0,0 10,9A2,2 0 0,0 12,11A2,2 0 0,0 14,9A2,2 0 0,0 12,7M12,1A2,2 0 0,0 10,3A2,2 0 0,0 12,5A2,2 0 0,0 14,3A2,2 0 0,0 12,1Z`,te=`M7,2V13H10V22L17,10H13L17,2H7Z`,ne=`M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z`,re=`M14,19H18V5H14M6,19H10V5H6V19Z`,ie=`M6.62,10.79C8.06,13.62 10.38,15.94 13.21,17.38L15.41,15.18C15.69,14.9 16.08,14.82 16.43,14.93C17.55,15.3 18.75,15.5 20,15.5A1,1 0 0,1 21,16.5V20A1,1 0 0,1 20,21A17,17 0 0,1 3,4A1,1 0 0,1 4,3H7.5A1,1 0 0,1 8.5,4C8.5,5.25 8.7,6.45 9.07,7.57C9.18,7.92 9.1,8.31 8.82,8.59L6.62,10.79Z`,ae=`M6.62 10.79C8.06 13.62 10.38 15.94 13.21 17.38L15.41 15.18C15.69 14.9 16.08 14.82 16.43 14.93C17.55 15.3 18.75 15.5 20 15.5C20.55 15.5 21 15.95 21 16.5V20C21 20.55 20.55 21 20 21C10.61 21 3 13.39 3 4C3 3.45 3.45 3 4 3H7.5C8.05 3 8.5 3.45 8.5 4C8.5 5.25 8.7 6.45 9.07 7.57C9.18 7.92 9.1 8.31 8.82 8.59L6.62 10.79M16.5 2C14 2 12 4 12 6.5S14 11 16.5 11 21 9 21 6.5 19 2 16.5 2M16.5 9.5C14.84 9.5 13.5 8.16 13.5 6.5C13.5 5.94 13.65 5.42 13.92 5L18 9.08C17.58 9.35 17.06 9.5 16.5 9.5M19.08 8L15 3.92C15.42 3.65 15.94 3.5 16.5 3.5C18.16 3.5 19.5 4.84 19.5 6.5C19.5 7.06 19.35 7.58 19.08 8Z`,oe=`M12,3C7.46,3 3.34,4.78 0.29,7.67C0.11,7.85 0,8.1 0,8.38C0,8.66 0.11,8.91 0.29,9.09L2.77,11.57C2.95,11.75 3.2,11.86 3.5,11.86C3.75,11.86 4,11.75 4.18,11.58C4.97,10.84 5.87,10.22 6.84,9.73C7.17,9.57 7.4,9.23 7.4,8.83V5.73C8.85,5.25 10.39,5 12,5C13.59,5 15.14,5.25 16.59,5.72V8.82C16.59,9.21 16.82,9.56 17.15,9.72C18.13,10.21 19,10.84 19.82,11.57C20,11.75 20.25,11.85 20.5,11.85C20.8,11.85 21.05,11.74 21.23,11.56L23.71,9.08C23.89,8.9 24,8.65 24,8.37C24,8.09 23.88,7.85 23.7,7.67C20.65,4.78 16.53,3 12,3M9,7V10C9,10 3,15 3,18V22H21V18C21,15 15,10 15,10V7H13V9H11V7H9M12,12A4,4 0 0,1 16,16A4,4 0 0,1 12,20A4,4 0 0,1 8,16A4,4 0 0,1 12,12M12,13.5A2.5,2.5 0 0,0 9.5,16A2.5,2.5 0 0,0 12,18.5A2.5,2.5 0 0,0 14.5,16A2.5,2.5 0 0,0 12,13.5Z`,se=`M6.6 10.8C8 13.6 10.4 15.9 13.2 17.4L15.4 15.2C15.7 14.9 16.1 14.8 16.4 15C17.5 15.4 18.7 15.6 20 15.6C20.6 15.6 21 16 21 16.6V20C21 20.6 20.6 21 20 21C10.6 21 3 13.4 3 4C3 3.4 3.5 3 4 3H7.5C8.1 3 8.5 3.4 8.5 4C8.5 5.2 8.7 6.4 9.1 7.6C9.2 7.9 9.1 8.3 8.9 8.6L6.6 10.8M14 3C13.4 3 13 3.4 13 4S13.4 5 14 5 15 4.6 15 4 14.6 3 14 3M17 3C16.4 3 16 3.4 16 4S16.4 5 17 5 18 4.6 18 4 17.6 3 17 3M20 3C19.4 3 19 3.4 19 4S19.4 5 20 5 21 4.6 21 4 20.6 3 20 3M14 6C13.4 6 13 6.4 13 7S13.4 8 14 8 15 7.6 15 7 14.6 6 14 6M17 6C16.4 6 16 6.4 16 7S16.4 8 17 8 18 7.6 18 7 17.6 6 17 6M20 6C19.4 6 19 6.4 19 7S19.4 8 20 8 21 7.6 21 7 20.6 6 20 6M14 9C13.4 9 13 9.4 13 10S13.4 11 14 11 15 10.6 15 10 14.6 9 14 9M17 9C16.4 9 16 9.4 16 10S16.4 11 17 11 18 10.6 18 10 17.6 9 17 9M20 9C19.4 9 19 9.4 19 10S19.4 11 20 11 21 10.6 21 10 20.6 9 20 9Z`,ce=`M20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.18L13.21,17.38C10.38,15.94 8.06,13.62 6.62,10.79L8.82,8.59C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5M18,11L23,6L18,1V4H14V8H18V11Z`,le=`M12,9C10.4,9 8.85,9.25 7.4,9.72V12.82C7.4,13.22 7.17,13.56 6.84,13.72C5.86,14.21 4.97,14.84 4.17,15.57C4,15.75 3.75,15.86 3.5,15.86C3.2,15.86 2.95,15.74 2.77,15.56L0.29,13.08C0.11,12.9 0,12.65 0,12.38C0,12.1 0.11,11.85 0.29,11.67C3.34,8.77 7.46,7 12,7C16.54,7 20.66,8.77 23.71,11.67C23.89,11.85 24,12.1 24,12.38C24,12.65 23.89,12.9 23.71,13.08L21.23,15.56C21.05,15.74 20.8,15.86 20.5,15.86C20.25,15.86 20,15.75 19.82,15.57C19.03,14.84 18.14,14.21 17.16,13.72C16.83,13.56 16.6,13.22 16.6,12.82V9.72C15.15,9.25 13.6,9 12,9Z`,ue=`M4,3A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.17L13.21,17.37C10.38,15.93 8.06,13.62 6.62,10.78L8.82,8.57C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4M19,11V9.5H15.5L21,4L20,3L14.5,8.5V5H13V11H19Z`,de=`M4,3A1,1 0 0,0 3,4A17,17 0 0,0 20,21A1,1 0 0,0 21,20V16.5A1,1 0 0,0 20,15.5C18.75,15.5 17.55,15.3 16.43,14.93C16.08,14.82 15.69,14.9 15.41,15.17L13.21,17.37C10.38,15.93 8.06,13.62 6.62,10.78L8.82,8.57C9.1,8.31 9.18,7.92 9.07,7.57C8.7,6.45 8.5,5.25 8.5,4A1,1 0 0,0 7.5,3H4M15,3V4.5H18.5L13,10L14,11L19.5,5.5V9H21V3H15Z`,fe=`M13,17V19H14A1,1 0 0,1 15,20H22V22H15A1,1 0 0,1 14,23H10A1,1 0 0,1 9,22H2V20H9A1,1 0 0,1 10,19H11V17H13M23.7,7.67C23.88,7.85 24,8.09 24,8.37C24,8.65 23.89,8.9 23.71,9.08L21.23,11.56C21.05,11.74 20.8,11.85 20.5,11.85C20.25,11.85 20,11.75 19.82,11.57C19,10.84 18.13,10.21 17.15,9.72C16.82,9.56 16.59,9.21 16.59,8.82V5.72C15.14,5.25 13.59,5 12,5C10.4,5 8.85,5.25 7.4,5.73V8.83C7.4,9.23 7.17,9.57 6.84,9.73C5.87,10.22 4.97,10.84 4.18,11.58C4,11.75 3.75,11.86 3.5,11.86C3.2,11.86 2.95,11.75 2.77,11.57L0.29,9.09C0.11,8.91 0,8.66 0,8.38C0,8.1 0.11,7.85 0.29,7.67C3.34,4.78 7.46,3 12,3C16.53,3 20.65,4.78 23.7,7.67M11,10V15H10V10H11M12,10H15V13H13V15H12V10M14,12V11H13V12H14Z`,pe=`M8,5.14V19.14L19,12.14L8,5.14Z`,me=`M16.56,5.44L15.11,6.89C16.84,7.94 18,9.83 18,12A6,6 0 0,1 12,18A6,6 0 0,1 6,12C6,9.83 7.16,7.94 8.88,6.88L7.44,5.44C5.36,6.88 4,9.28 4,12A8,8 0 0,0 12,20A8,8 0 0,0 20,12C20,9.28 18.64,6.88 16.56,5.44M13,3H11V13H13`,he=`M2,21L23,12L2,3V10L17,12L2,14V21Z`,ge=`M7.5,2C5.71,3.15 4.5,5.18 4.5,7.5C4.5,9.82 5.71,11.85 7.53,13C4.46,13 2,10.54 2,7.5A5.5,5.5 0 0,1 7.5,2M19.07,3.5L20.5,4.93L4.93,20.5L3.5,19.07L19.07,3.5M12.89,5.93L11.41,5L9.97,6L10.39,4.3L9,3.24L10.75,3.12L11.33,1.47L12,3.1L13.73,3.13L12.38,4.26L12.89,5.93M9.59,9.54L8.43,8.81L7.31,9.59L7.65,8.27L6.56,7.44L7.92,7.35L8.37,6.06L8.88,7.33L10.24,7.36L9.19,8.23L9.59,9.54M19,13.5A5.5,5.5 0 0,1 13.5,19C12.28,19 11.15,18.6 10.24,17.93L17.93,10.24C18.6,11.15 19,12.28 19,13.5M14.6,20.08L17.37,18.93L17.13,22.28L14.6,20.08M18.93,17.38L20.08,14.61L22.28,17.15L18.93,17.38M20.08,12.42L18.94,9.64L22.28,9.88L20.08,12.42M9.63,18.93L12.4,20.08L9.87,22.27L9.63,18.93Z`,_e=`M14,3.23V5.29C16.89,6.15 19,8.83 19,12C19,15.17 16.89,17.84 14,18.7V20.77C18,19.86 21,16.28 21,12C21,7.72 18,4.14 14,3.23M16.5,12C16.5,10.23 15.5,8.71 14,7.97V16C15.5,15.29 16.5,13.76 16.5,12M3,9V15H7L12,20V4L7,9H3Z`,ve=`M12,4L9.91,6.09L12,8.18M4.27,3L3,4.27L7.73,9H3V15H7L12,20V13.27L16.25,17.53C15.58,18.04 14.83,18.46 14,18.7V20.77C15.38,20.45 16.63,19.82 17.68,18.96L19.73,21L21,19.73L12,10.73M19,12C19,12.94 18.8,13.82 18.46,14.64L19.97,16.15C20.62,14.91 21,13.5 21,12C21,7.72 18,4.14 14,3.23V5.29C16.89,6.15 19,8.83 19,12M16.5,12C16.5,10.23 15.5,8.71 14,7.97V10.18L16.45,12.63C16.5,12.43 16.5,12.21 16.5,12Z`,ye=`M22.7,19L13.6,9.9C14.5,7.6 14,4.9 12.1,3C10.1,1 7.1,0.6 4.7,1.7L9,6L6,9L1.6,4.7C0.4,7.1 0.9,10.1 2.9,12.1C4.8,14 7.5,14.5 9.8,13.6L18.9,22.7C19.3,23.1 19.9,23.1 20.3,22.7L22.6,20.4C23.1,20 23.1,19.3 22.7,19Z`,h=globalThis,be=h.ShadowRoot&&(h.ShadyCSS===void 0||h.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,xe=Symbol(),Se=new WeakMap,Ce=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==xe)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(be&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=Se.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&Se.set(t,e))}return e}toString(){return this.cssText}},we=e=>new Ce(typeof e==`string`?e:e+``,void 0,xe),g=(e,...t)=>new Ce(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,xe),Te=(e,t)=>{if(be)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=h.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},Ee=be?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return we(t)})(e):e,{is:De,defineProperty:Oe,getOwnPropertyDescriptor:ke,getOwnPropertyNames:Ae,getOwnPropertySymbols:je,getPrototypeOf:Me}=Object,Ne=globalThis,Pe=Ne.trustedTypes,Fe=Pe?Pe.emptyScript:``,Ie=Ne.reactiveElementPolyfillSupport,_=(e,t)=>e,Le={toAttribute(e,t){switch(t){case Boolean:e=e?Fe:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Re=(e,t)=>!De(e,t),ze={attribute:!0,type:String,converter:Le,reflect:!1,useDefault:!1,hasChanged:Re};Symbol.metadata??=Symbol(`metadata`),Ne.litPropertyMetadata??=new WeakMap;var v=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ze){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&Oe(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ke(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ze}static _$Ei(){if(this.hasOwnProperty(_(`elementProperties`)))return;let e=Me(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(_(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(_(`properties`))){let e=this.properties,t=[...Ae(e),...je(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(Ee(e))}else e!==void 0&&t.push(Ee(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Te(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?Le:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?Le:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??Re)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};v.elementStyles=[],v.shadowRootOptions={mode:`open`},v[_(`elementProperties`)]=new Map,v[_(`finalized`)]=new Map,Ie?.({ReactiveElement:v}),(Ne.reactiveElementVersions??=[]).push(`2.1.2`);var Be=globalThis,Ve=e=>e,y=Be.trustedTypes,He=y?y.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,Ue=`$lit$`,b=`lit$${Math.random().toFixed(9).slice(2)}$`,We=`?`+b,Ge=`<${We}>`,x=document,S=()=>x.createComment(``),C=e=>e===null||typeof e!=`object`&&typeof e!=`function`,Ke=Array.isArray,qe=e=>Ke(e)||typeof e?.[Symbol.iterator]==`function`,Je=`[ 	
\f\r]`,w=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ye=/-->/g,Xe=/>/g,T=RegExp(`>|${Je}(?:([^\\s"'>=/]+)(${Je}*=${Je}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Ze=/'/g,Qe=/"/g,$e=/^(?:script|style|textarea|title)$/i,et=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),E=et(1),tt=et(2),D=Symbol.for(`lit-noChange`),O=Symbol.for(`lit-nothing`),nt=new WeakMap,k=x.createTreeWalker(x,129);function rt(e,t){if(!Ke(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return He===void 0?t:He.createHTML(t)}var it=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=w;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===w?c[1]===`!--`?o=Ye:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=T):($e.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=T):o=Xe:o===T?c[0]===`>`?(o=i??w,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?T:c[3]===`"`?Qe:Ze):o===Qe||o===Ze?o=T:o===Ye||o===Xe?o=w:(o=T,i=void 0);let d=o===T&&e[t+1].startsWith(`/>`)?` `:``;a+=o===w?n+Ge:l>=0?(r.push(s),n.slice(0,l)+Ue+n.slice(l)+b+d):n+b+(l===-2?t:d)}return[rt(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},at=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=it(t,n);if(this.el=e.createElement(l,r),k.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=k.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(Ue)){let t=u[o++],n=i.getAttribute(e).split(b),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?st:r[1]===`?`?ct:r[1]===`@`?lt:M}),i.removeAttribute(e)}else e.startsWith(b)&&(c.push({type:6,index:a}),i.removeAttribute(e));if($e.test(i.tagName)){let e=i.textContent.split(b),t=e.length-1;if(t>0){i.textContent=y?y.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],S()),k.nextNode(),c.push({type:2,index:++a});i.append(e[t],S())}}}else if(i.nodeType===8){if(i.data===We)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(b,e+1))!==-1;)c.push({type:7,index:a}),e+=b.length-1}}a++}}static createElement(e,t){let n=x.createElement(`template`);return n.innerHTML=e,n}};function A(e,t,n=e,r){if(t===D)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=C(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=A(e,i._$AS(e,t.values),i,r)),t}var ot=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??x).importNode(t,!0);k.currentNode=r;let i=k.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new j(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new ut(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=k.nextNode(),a++)}return k.currentNode=x,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},j=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=O,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=A(this,e,t),C(e)?e===O||e==null||e===``?(this._$AH!==O&&this._$AR(),this._$AH=O):e!==this._$AH&&e!==D&&this._(e):e._$litType$===void 0?e.nodeType===void 0?qe(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==O&&C(this._$AH)?this._$AA.nextSibling.data=e:this.T(x.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=at.createElement(rt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ot(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=nt.get(e.strings);return t===void 0&&nt.set(e.strings,t=new at(e)),t}k(t){Ke(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(S()),this.O(S()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Ve(e).nextSibling;Ve(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},M=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=O,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=O}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=A(this,e,t,0),a=!C(e)||e!==this._$AH&&e!==D,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=A(this,r[n+o],t,o),s===D&&(s=this._$AH[o]),a||=!C(s)||s!==this._$AH[o],s===O?e=O:e!==O&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===O?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},st=class extends M{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===O?void 0:e}},ct=class extends M{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==O)}},lt=class extends M{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=A(this,e,t,0)??O)===D)return;let n=this._$AH,r=e===O&&n!==O||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==O&&(n===O||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ut=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){A(this,e)}},dt={M:Ue,P:b,A:We,C:1,L:it,R:ot,D:qe,V:A,I:j,H:M,N:ct,U:lt,B:st,F:ut},ft=Be.litHtmlPolyfillSupport;ft?.(at,j),(Be.litHtmlVersions??=[]).push(`3.3.3`);var pt=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new j(t.insertBefore(S(),e),e,void 0,n??{})}return i._$AI(e),i},mt=globalThis,N=class extends v{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=pt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return D}};N._$litElement$=!0,N.finalized=!0,mt.litElementHydrateSupport?.({LitElement:N});var ht=mt.litElementPolyfillSupport;ht?.({LitElement:N}),(mt.litElementVersions??=[]).push(`4.2.2`);var gt={attribute:!0,type:String,converter:Le,reflect:!1,hasChanged:Re},_t=(e=gt,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function P(e){return(t,n)=>typeof n==`object`?_t(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function F(e){return P({...e,state:!0,attribute:!1})}var vt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},yt=e=>(...t)=>({_$litDirective$:e,values:t}),bt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:xt}=dt,St=e=>e,Ct=()=>document.createComment(``),I=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new xt(r.insertBefore(Ct(),i),r.insertBefore(Ct(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=St(e).nextSibling;St(r).insertBefore(e,i),e=t}}}return n},L=(e,t,n=e)=>(e._$AI(t,n),e),wt={},Tt=(e,t=wt)=>e._$AH=t,Et=e=>e._$AH,Dt=e=>{e._$AR(),e._$AA.remove()},Ot=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},kt=yt(class extends bt{constructor(e){if(super(e),e.type!==vt.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Et(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=L(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=L(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=L(i[d],a[m]),I(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=L(i[f],a[p]),I(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Ot(o,p,m),u=Ot(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=I(e,i[d]);L(t,a[p]),c[p]=t}else c[p]=L(n,a[p]),I(e,i[d],n),i[t]=null;p++}else Dt(i[f]),f--}else Dt(i[d]),d++;for(;p<=m;){let t=I(e,c[m+1]);L(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Dt(e)}return this.ut=o,Tt(e,c),D}});function R(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var z=class{#e;#t;#n;#r;#i;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n,e.addController(this)}get value(){let e=this.#t();return e&&this.#n(e.state)}hostUpdate(){this.#i??=this.#t()?.subscribe(()=>{let e=this.value;e!==this.#r&&(this.#r=e,this.#e.requestUpdate())}),this.#r=this.value}hostDisconnected(){this.#i?.(),this.#i=void 0}hostConnected(){this.#e.requestUpdate()}};function B(e){return E`<svg viewBox="0 0 24 24" aria-hidden="true">${tt`<path d=${e}></path>`}</svg>`}var At=t(`webcti-console`),jt=class extends Error{constructor(e,t){super(t),this.name=`Refused`,this.code=e}};async function V(e,t,n){let r=await fetch(`/control/${t}`,{method:e,...n&&{body:JSON.stringify(n),headers:{"Content-Type":`application/json`}}}),i=await r.json();if(!r.ok)throw new jt(i.error??``,i.message??r.statusText);return i}function Mt(e,t,n=Date.now()){return new Date(Date.parse(`${e.slice(0,19)}Z`)+Math.max(0,n-t)).toISOString().slice(0,19)}function H(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var U=class extends N{follow(e){return new z(this,()=>this.console.store,e)}};H([o({context:At,subscribe:!0})],U.prototype,`console`,void 0);var W=g`
  :host {
    color: var(--text);
    font-family: "Inter", Roboto, "Segoe UI", system-ui, sans-serif;
    font-size: 14px;
    line-height: 20px;
    -webkit-font-smoothing: antialiased;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  h2 {
    font-size: 15px;
    font-weight: 600;
    line-height: 24px;
  }

  svg {
    display: block;
    flex: none;
    width: 20px;
    height: 20px;
    fill: currentcolor;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .soft {
    color: var(--text-soft);
  }

  .mono {
    font-family: "JetBrains Mono", ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace;
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

  .card {
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--card);
    box-shadow: var(--shadow);
  }

  .empty {
    padding: 24px 16px;
    color: var(--text-soft);
    text-align: center;
  }
`,G=g`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 14px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  button:hover:not(:disabled) {
    background: var(--well);
    border-color: color-mix(in srgb, var(--text) 26%, transparent);
  }

  button:disabled {
    opacity: 0.45;
    cursor: default;
  }

  button.solid {
    border-color: transparent;
    background: var(--solid, var(--accent));
    color: var(--on-solid);
  }

  button.solid:hover:not(:disabled) {
    background: color-mix(in srgb, var(--solid, var(--accent)) 88%, #000);
  }

  button.green {
    --solid: var(--green-solid);
  }

  button.red {
    --solid: var(--red-solid);
  }

  button.accent {
    --solid: var(--accent);
    color: var(--on-accent);
  }

  button.icon {
    width: 40px;
    padding: 0;
  }

  button.plain {
    border-color: transparent;
    background: none;
  }

  button[aria-pressed="true"],
  button[aria-expanded="true"] {
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--accent);
  }

  label {
    display: grid;
    gap: 4px;
    min-width: 0;
    color: var(--text-soft);
    font-size: 12px;
    line-height: 16px;
  }

  label.tick {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    color: var(--text);
    font-size: 14px;
  }

  input,
  select {
    width: 100%;
    min-width: 0;
    height: 40px;
    padding: 0 12px;
    border: 1px solid color-mix(in srgb, var(--text) 38%, transparent);
    border-radius: 10px;
    background: var(--well);
    color: var(--text);
    font: inherit;
    font-size: 14px;
  }

  input::placeholder {
    color: var(--text-soft);
    opacity: 1;
  }

  input[type="checkbox"] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 10px;
    align-items: end;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .mistake {
    color: var(--red);
  }
`,Nt=[[`clock.minute`,60],[`clock.ten_minutes`,600],[`clock.hour`,3600],[`clock.day`,86400]],Pt=class extends U{static{this.styles=[W,G,g`
      :host,
      fieldset {
        display: grid;
        gap: 12px;
      }

      fieldset {
        gap: 6px;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0 0 4px;
        color: var(--text-soft);
        font-size: 12px;
        line-height: 16px;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: end;
      }

      .actions button {
        flex: 1;
        padding-inline: 8px;
        white-space: nowrap;
      }
    `]}#e=this.follow(({exchange:e})=>e);render(){let e=this.#e.value;if(!e)return O;let{texts:t,store:n}=this.console;return E`
      <fieldset>
        <legend>${t.text(`clock.advance`)}</legend>
        <div class="actions">
          ${Nt.map(([e,n])=>E`<button @click=${this.#t(n)}>+ ${t.text(e)}</button>`)}
        </div>
      </fieldset>
      <form @submit=${this.#n}>
        <label>
          ${t.text(`clock.set_to`)}
          <input
            name="moment"
            type="datetime-local"
            step="1"
            required
            .defaultValue=${Mt(e.clock,n.state.told)}
          />
        </label>
        <button>${t.text(`clock.set`)}</button>
      </form>
    `}#t(e){return()=>void this.#r({advance:e})}#n=e=>{e.preventDefault();let t=new FormData(e.target).get(`moment`);typeof t==`string`&&this.#r({set:t})};async#r(e){await this.console.act(()=>V(`POST`,`clock`,e))&&await this.console.store.ask()}};Pt=H([R(`webcti-clock`)],Pt);var Ft=[`drop`,`stall`,`garble`,`delay`,`half_close`,`duplicate`,`lose`,`restart`],It={drop:[`duration`,`count`],stall:[`duration`],garble:[`count`],delay:[`seconds`,`count`],half_close:[`count`],duplicate:[`count`],lose:[`count`],restart:[`duration`]},K=class extends U{constructor(...e){super(...e),this.kind=`drop`,this.told={faults:[],links:[]},this.#t=e=>{this.kind=e.target.value},this.#n=e=>{e.preventDefault();let t=[...new FormData(e.target)].filter(([,e])=>e!==``),n=It[this.kind],r=Object.fromEntries(t.map(([e,t])=>[e,n.includes(e)?Number(t):t]));this.#i(()=>V(`POST`,`faults`,r))},this.#r=()=>{this.#i(()=>V(`DELETE`,`faults`))}}static{this.styles=[W,G,g`
      :host,
      form {
        display: grid;
        gap: 12px;
      }

      h3 {
        font-size: 13px;
        font-weight: 600;
      }

      li {
        display: flex;
        gap: 8px;
        align-items: center;
        padding: 6px 0;
      }

      li svg {
        width: 18px;
        height: 18px;
        color: var(--text-soft);
      }

      li.fault svg {
        color: var(--amber);
      }
    `]}connectedCallback(){super.connectedCallback(),this.#a()}render(){let{texts:e}=this.console;return E`
      <form @submit=${this.#n}>
        <div class="fields">
          <label>
            ${e.text(`faults.fault`)}
            <select name="fault" @change=${this.#t}>
              ${Ft.map(t=>E`<option value=${t}>${e.text(`fault.${t}`)}</option>`)}
            </select>
          </label>
          ${this.kind===`restart`?O:this.#e()}
          ${It[this.kind].map(t=>E`<label>
                ${e.text(`faults.${t}`)}
                <input
                  name=${t}
                  type="number"
                  min=${t===`count`?1:.1}
                  step=${t===`count`?1:`any`}
                />
              </label>`)}
        </div>
        <div class="actions">
          <button class="solid red">${B(te)}${e.text(`faults.break`)}</button>
          <button type="button" @click=${this.#r}>${B(ye)}${e.text(`faults.mend`)}</button>
        </div>
      </form>
      <h3>${e.text(`faults.running`)}</h3>
      ${this.told.faults.length===0?E`<p class="soft">${e.text(`faults.none`)}</p>`:E`<ul>
              ${this.told.faults.map(({fault:t,...n})=>E`<li class="fault">
                    ${B(te)}<span
                      >${e.text(`fault.${t}`)} <span class="soft">${Lt(n)}</span></span
                    >
                  </li>`)}
            </ul>`}
      <h3>${e.text(`faults.links`)}</h3>
      ${this.told.links.length===0?E`<p class="soft">${e.text(`faults.no_links`)}</p>`:E`<ul>
              ${this.told.links.map(({connection:e,protocol:t,names:n})=>E`<li>
                    ${B(p)}
                    <span>#${e} ${t===`ctip`?`CTIP`:`xCTIP`} <b>${n.join(`, `)}</b></span>
                  </li>`)}
            </ul>`}
    `}#e(){let{texts:e}=this.console;return E`
      <label>
        ${e.text(`faults.protocol`)}
        <select name="protocol">
          <option value="ctip">CTIP</option>
          <option value="xctip">xCTIP</option>
        </select>
      </label>
      <label>
        ${e.text(`faults.direction`)}
        <select name="direction">
          <option value="to_client">${e.text(`live.to_client`)}</option>
          <option value="from_client">${e.text(`live.from_client`)}</option>
          <option value="both">${e.text(`faults.both`)}</option>
        </select>
      </label>
      <label>${e.text(`faults.extension`)}<input name="extension" autocomplete="off" /></label>
    `}#t;#n;#r;async#i(e){await this.console.act(e),await this.#a()}async#a(){try{this.told=await V(`GET`,`faults`)}catch{}}};H([F()],K.prototype,`kind`,void 0),H([F()],K.prototype,`told`,void 0),K=H([R(`webcti-faults`)],K);function Lt(e){return Object.entries(e).map(([e,t])=>`${e.replaceAll(`_`,` `)} ${String(t)}`).join(` · `)}var Rt=yt(class extends bt{constructor(e){if(super(e),e.type!==vt.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return D}}),zt=[`alerting`,`connected`,`originated`,`initiated`,`failed`,`waiting`,`held`,`parked`];function Bt(e,t){return e.calls.flatMap(n=>n.legs.filter(e=>e.extension===t).map(t=>({call:n.id,state:t.state,called:n.called,parties:Vt(n,t).map(n=>Ht(e,t,n))}))).sort((e,t)=>zt.indexOf(e.state)-zt.indexOf(t.state))}function Vt({legs:e},t){let n=e.filter(e=>e!==t);if(t.state===`alerting`)return n.filter(({origin:e})=>e);let r=n.filter(({state:e})=>e!==`alerting`);return r.length>0?r:n}function Ht(e,t,n){if(n.extension!==void 0)return{number:n.extension,name:e.subscribers[n.extension]?.comment??``,withheld:!1};let r=e.outside.find(({id:e})=>e===n.outside);return r?{number:r.number,name:t.names?.[r.id]??``,withheld:r.withheld}:{number:n.number??n.announcement??``,name:``,withheld:!1}}function Ut(e,t){return Bt(e,t).some(e=>e.state===`alerting`)}function Wt(e,t,n,r){let{extension:i,...a}=r,o=Object.entries(a).map(([e,t])=>[e,Gt(t)]).filter(([,e])=>e!==``);return{id:e,at:t,name:n,extension:typeof i==`string`?i:``,details:o}}function Gt(e){return e==null||e===!1?``:Array.isArray(e)?e.map(Gt).join(`, `):typeof e==`object`?`digits`in e?Gt(e.digits):JSON.stringify(e):typeof e==`string`?e:JSON.stringify(e)}var Kt={alerting:`phone.ringing`,connected:`phone.talking`,originated:`phone.calling`,initiated:`phone.dialling`,failed:`phone.failed`,waiting:`phone.waiting`,held:`phone.held`,parked:`phone.parked`},q=class extends U{constructor(...e){super(...e),this.extension=``,this.involved=[],this.dialled=``}static{this.styles=[W,g`
      :host {
        display: grid;
        grid-template: auto 1fr auto / minmax(0, 1fr);
        gap: 2px;
        min-height: 104px;
        padding: 10px 14px;
        border-radius: 10px;
        background: var(--screen);
        box-shadow: inset 0 1px 3px rgb(0 0 0 / 22%);
        color: var(--screen-text);
        font-variant-numeric: tabular-nums;
      }

      .state {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 20px;
        color: var(--screen-soft);
        font-size: 12px;
        font-weight: 500;
        letter-spacing: 0.02em;
      }

      .state span:first-child {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .flags {
        display: flex;
        gap: 6px;
      }

      .flags svg {
        width: 16px;
        height: 16px;
      }

      .main,
      .second {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .main {
        align-self: center;
        font-size: 20px;
        font-weight: 600;
        line-height: 28px;
      }

      .idle {
        color: var(--screen-soft);
        font-weight: 400;
        letter-spacing: 0.06em;
      }

      .second {
        min-height: 20px;
        color: var(--screen-soft);
        font-size: 13px;
      }
    `]}render(){let{texts:e}=this.console,[t,n]=this.involved;return E`
      <div class="state">
        <span>${e.text(t?Jt(t,this.dialled):Yt(this.subscriber))}</span>
        <span class="flags">${Xt(this.subscriber,e)}</span>
      </div>
      <div class="main ${t?``:`idle`}" dir="auto">${t?this.#e(t):this.extension}</div>
      <div class="second" dir="auto">${this.#t(t,n)}</div>
    `}#e(e){if(e.parties.length===0)return this.dialled;let t=this.console.store.state.exchange?.groups[e.called];return t&&e.state===`originated`?t.comment===``?e.called:t.comment:e.parties.map(e=>qt(e,this.console.texts)).join(`, `)}#t(e,t){let{texts:n}=this.console;if(t){let[e]=t.parties;return`${n.text(Kt[t.state])}: ${e?qt(e,n):``}`}let[r]=e?.parties??[];return r?r.name===``?e?.state===`alerting`&&e.called!==``&&e.called!==this.extension?n.text(`phone.to`,{number:e.called}):``:r.number:``}};H([P()],q.prototype,`extension`,void 0),H([P({attribute:!1})],q.prototype,`subscriber`,void 0),H([P({attribute:!1})],q.prototype,`involved`,void 0),H([P()],q.prototype,`dialled`,void 0),q=H([R(`webcti-display`)],q);function qt({number:e,name:t,withheld:n},r){return n?r.text(`phone.withheld`):t===``?e:t}function Jt({state:e,parties:t},n){return e===`initiated`&&n===``&&t.length===0?`phone.dial_tone`:Kt[e]}function Yt({terminal:e}){return e.out_of_order?`phone.out_of_order`:e.logged_in?e.hook===`on`?`phone.ready`:`phone.lifted`:`phone.logged_out`}function Xt({services:e},t){let[n]=e.forwarding,r=(e,t)=>E`<span role="img" aria-label=${t} title=${t}>${B(e)}</span>`;return E`
    ${e.dnd?r(d,t.text(`flag.dnd`)):O}
    ${e.locked?r(ne,t.text(`flag.locked`)):O}
    ${n?r(ce,t.text(`flag.forwarding`,{target:n.target})):O}
    ${e.account===``?O:r(s,t.text(`flag.account`,{account:e.account}))}
  `}var Zt=[[`1`,``],[`2`,`ABC`],[`3`,`DEF`],[`4`,`GHI`],[`5`,`JKL`],[`6`,`MNO`],[`7`,`PQRS`],[`8`,`TUV`],[`9`,`WXYZ`],[`*`,``],[`0`,``],[`#`,``]],Qt=`/`,$t=/[\s().-]/g,J=class extends U{constructor(...e){super(...e),this.extension=``,this.lifts=!1,this.number=``,this.#e=e=>{this.number=e.target.value},this.#t=e=>{e.preventDefault();let t=this.number.replace($t,``).replace(/^\+/,`00`);this.#r(t).then(e=>{e&&(this.number=``)})}}static{this.styles=[W,G,g`
      :host {
        display: grid;
        gap: 10px;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
      }

      .keys {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 6px;
      }

      .keys button {
        flex-direction: column;
        gap: 0;
        min-height: 44px;
        background: var(--well);
        font-size: 17px;
        line-height: 20px;
      }

      .keys small {
        color: var(--text-soft);
        font-size: 10px;
        letter-spacing: 0.1em;
        line-height: 12px;
      }

      .flash {
        grid-column: 1 / -1;
        font-size: 13px;
      }
    `]}render(){let{texts:e}=this.console;return E`
      <form @submit=${this.#t}>
        <input
          inputmode="tel"
          autocomplete="off"
          aria-label=${e.text(`phone.number`)}
          placeholder=${e.text(`phone.number`)}
          .value=${this.number}
          @input=${this.#e}
        />
        <button class="icon solid green" aria-label=${e.text(`phone.dial`)} ?disabled=${this.number===``}>
          ${B(de)}
        </button>
      </form>
      <div class="keys">
        ${Zt.map(([t,n])=>E`<button aria-label=${e.text(`phone.key`,{key:t})} @click=${this.#n(t)}>
              ${t}<small aria-hidden="true">${n}</small>
            </button>`)}
        <button class="flash" @click=${this.#n(Qt)}>${e.text(`phone.flash`)}</button>
      </div>
    `}#e;#t;#n(e){return()=>void this.#i(e)}async#r(e){return(!this.lifts||await this.console.act(()=>V(`POST`,`phones/${this.extension}/lift`)))&&await this.#i(e)}#i(e){return this.console.act(()=>V(`POST`,`phones/${this.extension}/digits`,{digits:e}))}};H([P()],J.prototype,`extension`,void 0),H([P({type:Boolean})],J.prototype,`lifts`,void 0),H([F()],J.prototype,`number`,void 0),J=H([R(`webcti-keypad`)],J);var en={analogue:oe,system:se,sip:fe},Y=class extends U{constructor(...e){super(...e),this.extension=``,this.open=!1,this.#e=this.follow(({exchange:e})=>e),this.#t=this.follow(({dialled:e})=>e[this.extension]??``),this.#a=e=>{e.key===`Escape`&&this.open&&(this.open=!1,this.renderRoot.querySelector(`[aria-expanded]`)?.focus())},this.#o=()=>{this.open=!this.open}}static{this.styles=[W,G,g`
      :host {
        display: block;
      }

      section {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        padding: 14px;
        transition: box-shadow 160ms;
      }

      .busy {
        border-color: color-mix(in srgb, var(--blue) 55%, var(--line));
      }

      .ringing {
        border-color: var(--green);
        animation: ringing 1.3s ease-in-out infinite;
      }

      @keyframes ringing {
        50% {
          box-shadow: 0 0 0 5px color-mix(in srgb, var(--green) 30%, transparent);
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .ringing {
          box-shadow: 0 0 0 3px color-mix(in srgb, var(--green) 40%, transparent);
          animation: none;
        }
      }

      header {
        display: flex;
        min-height: 40px;
        align-items: center;
        gap: 10px;
      }

      .set {
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        border-radius: 10px;
        background: var(--accent-soft);
        color: var(--accent);
      }

      .away .set {
        background: var(--well);
        color: var(--text-soft);
      }

      .who {
        flex: 1;
        min-width: 0;
      }

      h3 {
        display: flex;
        gap: 8px;
        overflow: hidden;
        font-size: 15px;
        font-weight: 600;
        white-space: nowrap;
      }

      h3 span {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      .kind {
        overflow: hidden;
        font-size: 12px;
        line-height: 16px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .keys {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr)) auto;
        gap: 8px;
      }

      .pad {
        position: absolute;
        inset: calc(100% - 6px) -1px auto;
        z-index: 1;
        padding: 14px;
      }

      .keys button:not(.icon) {
        padding-inline: 8px;
      }
    `]}#e;#t;render(){let e=this.#e.value,t=e?.subscribers[this.extension];if(!e||!t)return O;let{texts:n}=this.console,{terminal:r}=t,i=Bt(e,this.extension),a=i.some(e=>e.state===`alerting`),o=r.logged_in&&!r.out_of_order,s={extension:this.extension,name:t.comment};return E`
      <section
        @keydown=${this.#a}
        class=${Rt({card:!0,ringing:a,busy:i.length>0&&!a,away:!o})}
        aria-label=${n.text(`phone.label`,s)}
      >
        <header>
          <span class="set">${B(en[r.kind])}</span>
          <div class="who">
            <h3><b>${this.extension}</b> <span dir="auto">${t.comment}</span></h3>
            <p class="kind soft">${tn(t,n.text(`kind.${r.kind}`))}</p>
          </div>
          ${this.#i(t)}
        </header>
        <webcti-display
          extension=${this.extension}
          .subscriber=${t}
          .involved=${i}
          dialled=${this.#t.value??``}
        ></webcti-display>
        <div class="keys">
          ${a?this.#n():this.#r(r.hook===`off`,o)}
          <button
            class="icon"
            aria-expanded=${this.open?`true`:`false`}
            aria-label=${n.text(`phone.keypad`,{extension:this.extension})}
            @click=${this.#o}
          >
            ${B(ee)}
          </button>
        </div>
        ${this.open?E`<div class="pad card">
                <webcti-keypad
                  extension=${this.extension}
                  ?lifts=${r.kind===`analogue`&&r.hook===`on`}
                ></webcti-keypad>
              </div>`:O}
      </section>
    `}#n(){let{texts:e}=this.console;return E`
      <button class="solid green" @click=${this.#s(`answer`)}>${B(ie)}${e.text(`phone.answer`)}</button>
      <button class="solid red" @click=${this.#s(`reject`)}>
        ${B(ae)}${e.text(`phone.reject`)}
      </button>
    `}#r(e,t){let{texts:n}=this.console;return E`
      <button ?disabled=${e||!t} @click=${this.#s(`lift`)}>
        ${B(ie)}${n.text(`phone.lift`)}
      </button>
      <button class=${e?`solid red`:``} ?disabled=${!e} @click=${this.#s(`hang_up`)}>
        ${B(le)}${n.text(`phone.hang_up`)}
      </button>
    `}#i({terminal:e}){if(e.kind===`analogue`)return O;let{logged_in:t}=e,n=this.console.texts.text(t?`phone.log_out`:`phone.log_in`);return E`<button class="icon plain" aria-label=${n} title=${n} @click=${this.#c(!t)}>
      ${B(me)}
    </button>`}#a;#o;#s(e){return()=>void this.console.act(()=>V(`POST`,`phones/${this.extension}/${e}`))}#c(e){return()=>void this.console.act(()=>V(`POST`,`phones/${this.extension}/terminal`,{logged_in:e}))}};H([P()],Y.prototype,`extension`,void 0),H([F()],Y.prototype,`open`,void 0),Y=H([R(`webcti-handset`)],Y);function tn({terminal:{model:e},department:t},n){let r=e===``||e===n?n:`${n} ${e}`;return t===``?r:`${r} · ${t}`}var nn=new URL(`icon-YcF1Ejl9.svg`,import.meta.url).href,rn=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),an=function(e,t){return new URL(e,t).href},on={},sn=function(e){return e.pathname.endsWith(`.css`)},cn=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},ln=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=an(t,n);let r=s(t),i=sn(r);return cn(on,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:rn,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},un={en:()=>ln(()=>import(`./en-s8DqPwOV.js`),[],import.meta.url),pl:()=>ln(()=>import(`./pl-BhnO55Kw.js`),[],import.meta.url),de:()=>ln(()=>import(`./de-B3kTpjJo.js`),[],import.meta.url)},dn={en:`English`,pl:`Polski`,de:`Deutsch`};function fn(e){let[t=``]=e.toLowerCase().split(`-`);return Object.hasOwn(un,t)?t:`en`}var pn=class{#e;#t;#n;constructor(e,t){this.language=t,this.#e=e,this.#t=new Intl.DateTimeFormat(t,{timeStyle:`medium`,timeZone:`UTC`,hourCycle:`h23`}),this.#n=new Intl.DateTimeFormat(t,{weekday:`short`,day:`numeric`,month:`short`,year:`numeric`,timeZone:`UTC`})}text(e,t={}){return this.#e[e].replace(/\{(\w+)\}/g,(e,n)=>t[n]??e)}time(e){return this.#t.format(new Date(`${e.slice(0,19)}Z`))}date(e){return this.#n.format(new Date(`${e.slice(0,19)}Z`))}};async function mn(e){let{default:t}=await un[e]();return new pn(t,e)}var X=class extends U{static{this.styles=[W,G,g`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 12px 20px;
      }

      .mark {
        width: 40px;
        height: 40px;
      }

      .title {
        flex: 1;
        min-width: 140px;
      }

      h1 {
        font-size: 18px;
        font-weight: 650;
        line-height: 24px;
      }

      .title p {
        font-size: 13px;
      }

      .state::before {
        display: inline-block;
        width: 8px;
        height: 8px;
        margin-inline-end: 6px;
        border-radius: 50%;
        background: var(--red);
        content: "";
      }

      .state.online::before {
        background: var(--green);
      }

      .time {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      .time b {
        display: block;
        font-size: 20px;
        font-weight: 600;
        line-height: 24px;
      }

      .time span {
        font-size: 12px;
        line-height: 16px;
      }

      .choices {
        display: flex;
        align-items: center;
        gap: 8px;
      }

      select {
        width: auto;
      }

      @media (max-width: 600px) {
        :host {
          padding: 10px 12px;
        }

        .mark {
          width: 32px;
          height: 32px;
        }

        h1 {
          font-size: 16px;
          white-space: nowrap;
        }

        .firmware {
          display: none;
        }

        .time b {
          font-size: 17px;
          line-height: 20px;
        }

        .choices {
          justify-content: flex-end;
          width: 100%;
        }
      }
    `]}#e=this.follow(({exchange:e})=>e);#t=this.follow(({online:e})=>e);#n;connectedCallback(){super.connectedCallback(),this.#n=setInterval(()=>{this.requestUpdate()},1e3)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#n)}render(){let{texts:e}=this.console,t=this.#e.value?.pbx;return E`
      <img class="mark" src=${nn} alt="" />
      <div class="title">
        <h1>webcti · ${e.text(`title`)}</h1>
        <p class="soft state ${this.#t.value?`online`:``}">
          ${t?E`${t.model} ${t.serial}<span class="firmware"> · ${t.firmware}</span>`:e.text(`loading`)}
        </p>
      </div>
      ${this.#r()}
      <div class="choices">
        <label>
          <span class="for-screen-readers">${e.text(`menu.language`)}</span>
          <select @change=${this.#a}>
            ${Object.entries(dn).map(([e,t])=>E`<option value=${e} ?selected=${e===this.settings.language}>${t}</option>`)}
          </select>
        </label>
        ${this.#i(`sound`,this.settings.sound?_e:ve,e.text(`menu.sound`))}
        ${this.#i(`dark`,ge,e.text(`menu.theme`))}
      </div>
    `}#r(){let e=this.#e.value;if(!e)return O;let{texts:t,store:n}=this.console,r=Mt(e.clock,n.state.told);return E`<div class="time"><b>${t.time(r)}</b><span class="soft">${t.date(r)}</span></div>`}#i(e,t,n){let r=this.settings[e];return E`<button
      class="icon"
      aria-pressed=${r?`true`:`false`}
      aria-label=${n}
      title=${n}
      @click=${()=>{this.preferences.change({[e]:!r})}}
    >
      ${B(t)}
    </button>`}#a=e=>{this.preferences.change({language:e.target.value})}};H([P({attribute:!1})],X.prototype,`preferences`,void 0),H([P({attribute:!1})],X.prototype,`settings`,void 0),X=H([R(`webcti-console-head`)],X);var hn=[`ctip`,`xctip`,`web`],gn={ctip:`CTIP`,xctip:`xCTIP`,web:`WebCTI`},_n=200,Z=class extends U{constructor(...e){super(...e),this.wire=!1,this.filter=``,this.protocols=new Set(hn),this.#e=this.follow(({frames:e})=>this.wire?e:void 0),this.#t=this.follow(({happenings:e})=>this.wire?void 0:e),this.#s=e=>{this.filter=e.target.value},this.#c=()=>{let{frames:e,happenings:t}=this.console.store.state;this.paused=this.paused?void 0:this.wire?e:t},this.#l=()=>{this.paused=void 0,this.console.store.clear(this.wire?`frames`:`happenings`)}}static{this.styles=[W,G,g`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        gap: 10px;
        min-height: 0;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      .bar input {
        flex: 1 1 130px;
        width: 0;
      }

      .protocols {
        display: flex;
        flex: 1 0 100%;
        gap: 6px;
        order: 1;
      }

      .protocols button {
        flex: 1;
        min-height: 32px;
        padding-inline: 8px;
        font-size: 12px;
      }

      .list {
        min-height: 160px;
        overflow: hidden auto;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--well);
        overscroll-behavior: contain;
      }

      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 10px;
        padding: 7px 12px;
        font-size: 12.5px;
        line-height: 18px;
      }

      li + li {
        border-block-start: 1px solid color-mix(in srgb, var(--line) 60%, transparent);
      }

      time {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
      }

      .what {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .text {
        white-space: pre-wrap;
        word-break: break-word;
      }

      .tag {
        display: inline-block;
        margin-inline-end: 6px;
        padding: 0 6px;
        border-radius: 5px;
        background: color-mix(in srgb, var(--tint) 14%, transparent);
        color: var(--tint);
        font-size: 11px;
        font-weight: 600;
        vertical-align: 1px;
      }

      .tag svg {
        display: inline-block;
        width: 14px;
        height: 14px;
        vertical-align: -3px;
      }

      .ctip {
        --tint: var(--blue);
      }

      .xctip {
        --tint: var(--violet);
      }

      .web {
        --tint: var(--green);
      }

      .event {
        --tint: var(--accent);
      }

      .details {
        color: var(--text-soft);
      }
    `]}#e;#t;connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.#d()}disconnectedCallback(){super.disconnectedCallback(),this.console.store.watchWire(!1)}updated(e){e.has(`wire`)&&this.#d()}willUpdate(e){e.has(`wire`)&&(this.paused=void 0)}render(){let{texts:e}=this.console,t=this.paused??this.#e.value??this.#t.value??[],n=t.filter(e=>this.#a(e)).slice(0,_n);return E`
      <div class="bar">
        <input
          type="search"
          aria-label=${e.text(`live.filter`)}
          placeholder=${e.text(`live.filter`)}
          .value=${this.filter}
          @input=${this.#s}
        />
        ${this.wire?this.#n():``}
        <button
          class="icon"
          aria-label=${e.text(this.paused?`live.resume`:`live.pause`)}
          aria-pressed=${this.paused?`true`:`false`}
          @click=${this.#c}
        >
          ${B(this.paused?pe:re)}
        </button>
        <button class="icon" aria-label=${e.text(`live.clear`)} @click=${this.#l}>
          ${B(m)}
        </button>
      </div>
      <div class="list" tabindex="0" role="region" aria-label=${e.text(this.wire?`live.wire`:`live.events`)}>
        ${n.length===0?E`<p class="empty">${this.#o(t.length>0)}</p>`:E`<ul>
                ${kt(n,({id:e})=>e,e=>`protocol`in e?this.#r(e):this.#i(e))}
              </ul>`}
      </div>
    `}#n(){return E`<span class="protocols">
      ${hn.map(e=>E`<button
            aria-pressed=${this.protocols.has(e)?`true`:`false`}
            @click=${this.#u(e)}
          >
            ${gn[e]}
          </button>`)}
    </span>`}#r({at:e,protocol:t,direction:n,connection:r,names:i,text:a}){let{texts:o}=this.console,s=`${gn[t]}, ${o.text(`live.${n}`)}`,c=i.length>0?i.join(`, `):`#${r}`;return E`<li>
      <time>${o.time(e)}</time>
      <span class="what">
        <span class="tag ${t}" title=${o.text(`live.connection`,{connection:String(r)})}>
          <span aria-hidden="true">${gn[t]}</span>
          <span role="img" aria-label=${s}>
            ${B(n===`to_client`?u:l)}
          </span>
          ${c}
        </span>
        <span class="text mono">${a}</span>
      </span>
    </li>`}#i({at:e,name:t,extension:n,details:r}){return E`<li>
      <time>${e===``?``:this.console.texts.time(e)}</time>
      <span class="what">
        ${n===``?``:E`<span class="tag event">${n}</span>`}
        <b>${t.replaceAll(`_`,` `)}</b>
        <span class="details">${r.map(([e,t])=>`${e} ${t}`).join(` · `)}</span>
      </span>
    </li>`}#a(e){return`protocol`in e&&!this.protocols.has(e.protocol)?!1:this.filter===``||vn(e).includes(this.filter.toLowerCase())}#o(e){let{texts:t}=this.console;return e?t.text(`live.nothing_fits`):t.text(this.wire?`live.no_frames`:`live.no_events`)}#s;#c;#l;#u(e){return()=>{let t=new Set(this.protocols);t.delete(e)||t.add(e),this.protocols=t}}#d(){this.console.store.watchWire(this.wire)}};H([P({type:Boolean})],Z.prototype,`wire`,void 0),H([F()],Z.prototype,`filter`,void 0),H([F()],Z.prototype,`protocols`,void 0),H([F()],Z.prototype,`paused`,void 0),Z=H([R(`webcti-live`)],Z);function vn(e){return(`protocol`in e?[e.protocol,e.text,...e.names]:[e.name,e.name.replaceAll(`_`,` `),e.extension,...e.details.flat()]).join(` `).toLowerCase()}var yn=class extends U{constructor(...e){super(...e),this.mails=[],this.#e=this.follow(({mails:e})=>e),this.#t=-1}static{this.styles=[W,g`
      details {
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--well);
      }

      details + details {
        margin-block-start: 8px;
      }

      summary {
        padding: 10px 12px;
        border-radius: 12px;
        cursor: pointer;
      }

      summary b {
        overflow-wrap: anywhere;
      }

      summary p {
        font-size: 12px;
        overflow-wrap: anywhere;
      }

      .text {
        padding: 0 12px 12px;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `]}#e;#t;willUpdate(){let e=this.#e.value??0;e!==this.#t&&(this.#t=e,this.#n())}render(){let{texts:e}=this.console;return this.mails.length===0?E`<p class="empty">${e.text(`mail.none`)}</p>`:E`${this.mails.map(({at:t,to:n,subject:r,text:i,state:a})=>E`<details>
          <summary>
            <b>${r}</b>
            <p class="soft">
              ${e.date(t)}, ${e.time(t)} · ${e.text(`mail.to`,{address:n})} · ${a}
            </p>
          </summary>
          <p class="text">${i}</p>
        </details>`)}`}async#n(){try{let{mails:e}=await V(`GET`,`outbox`);this.mails=[...e].reverse()}catch{}}};H([F()],yn.prototype,`mails`,void 0),yn=H([R(`webcti-outbox`)],yn);var bn=[`answer`,`busy`,`no_answer`,`invalid`],xn=[`600111222`,`600555777`,`222340011`],Sn=class extends U{constructor(...e){super(...e),this.done=``,this.#e=this.follow(({exchange:e})=>e),this.#r=e=>{let t=wn(e),n={from:Tn(t,`from`),to:Q(t,`to`),withheld:t.has(`withheld`)};this.#o(()=>V(`POST`,`outside/calls`,n),``)},this.#i=e=>{let t=wn(e),n={behaviour:Q(t,`behaviour`),after:Number(Q(t,`after`))};this.#o(()=>V(`PUT`,`outside/numbers/${encodeURIComponent(Tn(t,`number`))}`,n))},this.#a=e=>{let t=wn(e),n={from:Tn(t,`from`),text:Q(t,`text`)};this.#o(()=>V(`POST`,`outside/sms`,n))}}static{this.styles=[W,G,g`
      :host,
      form {
        display: grid;
        gap: 12px;
      }

      .caller {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        align-items: end;
      }

      .line {
        display: flex;
        align-items: center;
        gap: 10px;
        padding: 8px 8px 8px 12px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--well);
      }

      .line + .line {
        margin-block-start: 8px;
      }

      .line div {
        flex: 1;
        min-width: 0;
      }

      .line strong {
        display: block;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }

      h3 {
        margin-block-start: 4px;
        font-size: 13px;
        font-weight: 600;
      }

      details {
        border-block-start: 1px solid var(--line);
        padding-block-start: 12px;
      }

      summary {
        font-weight: 500;
        cursor: pointer;
      }

      details form {
        margin-block-start: 12px;
      }
    `]}#e;render(){let e=this.#e.value;if(!e)return O;let{texts:t}=this.console,n=Object.keys(e.groups)[0];return E`
      <form class="caller" data-form="call" @submit=${this.#r}>
        <label>
          ${t.text(`outside.from`)}
          <input
            name="from"
            inputmode="tel"
            autocomplete="off"
            required
            list="callers"
            .defaultValue=${xn[0]??``}
          />
        </label>
        <datalist id="callers">${xn.map(e=>E`<option value=${e}></option>`)}</datalist>
        <label>
          ${t.text(`outside.to`)}
          <select name="to">
            ${Cn(e).map(([e,t])=>E`<option value=${e} ?selected=${e===n}>${e} ${t}</option>`)}
          </select>
        </label>
        <label class="tick"><input type="checkbox" name="withheld" />${t.text(`outside.withheld`)}</label>
        <button class="solid green">${B(ue)}${t.text(`outside.call`)}</button>
      </form>
      <h3>${t.text(`outside.lines`)}</h3>
      ${e.outside.length===0?E`<p class="soft">${t.text(`outside.no_lines`)}</p>`:E`<ul>
              ${kt(e.outside,({id:e})=>e,e=>this.#t(e))}
            </ul>`}
      <details>
        <summary>${t.text(`outside.behaviour`)}</summary>
        <form class="fields" @submit=${this.#i}>
          <label
            >${t.text(`outside.number`)}<input name="number" inputmode="tel" autocomplete="off" required
          /></label>
          <label>
            ${t.text(`outside.does`)}
            <select name="behaviour">
              ${bn.map(e=>E`<option value=${e}>${t.text(`behaviour.${e}`)}</option>`)}
            </select>
          </label>
          <label>
            ${t.text(`outside.after`)}<input name="after" type="number" min="0" step="any" .defaultValue=${`2`} />
          </label>
          <button>${t.text(`outside.set`)}</button>
        </form>
      </details>
      <details>
        <summary>${t.text(`outside.sms`)}</summary>
        <form @submit=${this.#a}>
          <label>
            ${t.text(`outside.from`)}
            <input name="from" inputmode="tel" autocomplete="off" required .defaultValue=${xn[0]??``} />
          </label>
          <label>${t.text(`outside.text`)}<input name="text" autocomplete="off" required maxlength="4096" /></label>
          <button>${B(he)}${t.text(`outside.send`)}</button>
        </form>
      </details>
      <p class="soft" role="status">${this.done}</p>
    `}#t({id:e,number:t,withheld:n,incoming:r,state:i,heard:a}){let{texts:o}=this.console;return E`<li class="line">
      <div>
        <strong>${t}</strong>
        <span class="soft"
          >${o.text(r?`outside.incoming`:`outside.outgoing`)}${i===null?``:` · ${o.text(`line.${i}`)}`}${n?` · ${o.text(`phone.withheld`)}`:``}${a===``?``:` · ${a}`}</span
        >
      </div>
      ${!r&&i===`alerting`?E`<button
              class="icon solid green"
              aria-label="${o.text(`outside.answer`)} ${t}"
              @click=${this.#n(e,`answer`)}
            >
              ${B(ie)}
            </button>`:O}
      <button
        class="icon solid red"
        aria-label="${o.text(`outside.hang_up`)} ${t}"
        @click=${this.#n(e,`hang_up`)}
      >
        ${B(le)}
      </button>
    </li>`}#n(e,t){return()=>void this.console.act(()=>V(`POST`,`outside/calls/${e}/${t}`))}#r;#i;#a;async#o(e,t=this.console.texts.text(`outside.done`)){this.done=``,await this.console.act(e)&&(this.done=t)}};H([F()],Sn.prototype,`done`,void 0),Sn=H([R(`webcti-outside`)],Sn);function Cn({groups:e,subscribers:t}){let n=e=>Object.entries(e).map(([e,{comment:t}])=>[e,t]);return[...n(t),...n(e)].sort(([e],[t])=>e.localeCompare(t,`en`,{numeric:!0}))}function wn(e){return e.preventDefault(),new FormData(e.target)}function Q(e,t){let n=e.get(t);return typeof n==`string`?n:``}function Tn(e,t){return Q(e,t).replace(/[\s().-]/g,``)}var En=class extends N{constructor(...e){super(...e),this.tabs=[],this.chosen=``,this.#t=e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];if(t===void 0)return;e.preventDefault();let n=this.tabs.findIndex(({id:e})=>e===this.chosen),r=this.tabs.at((n+t)%this.tabs.length);r&&(this.#n(r.id),this.updateComplete.then(()=>{this.renderRoot.querySelector(`[aria-selected='true']`)?.focus()}))}}static{this.styles=[W,g`
      :host {
        display: block;
      }

      [role="tablist"] {
        display: flex;
        gap: 2px;
        padding: 3px;
        border-radius: 12px;
        background: var(--well);
      }

      button {
        flex: 1 1 auto;
        min-width: 0;
        min-height: 36px;
        padding: 0 4px;
        overflow: hidden;
        border: 0;
        border-radius: 9px;
        background: none;
        color: var(--text-soft);
        font: inherit;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
        cursor: pointer;
      }

      button:hover {
        color: var(--text);
      }

      button[aria-selected="true"] {
        background: var(--card);
        box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
        color: var(--text);
      }
    `]}render(){return E`<div role="tablist" @keydown=${this.#t}>
      ${this.tabs.map(({id:e,title:t})=>E`<button
            role="tab"
            aria-selected=${e===this.chosen?`true`:`false`}
            tabindex=${e===this.chosen?0:-1}
            @click=${this.#e(e)}
          >
            ${t}
          </button>`)}
    </div>`}#e(e){return()=>{this.#n(e)}}#t;#n(e){this.chosen=e,this.dispatchEvent(new CustomEvent(`choose`,{detail:e}))}};H([P({attribute:!1})],En.prototype,`tabs`,void 0),H([P()],En.prototype,`chosen`,void 0),En=H([R(`webcti-console-tabs`)],En);var Dn=g`
  :host {
    display: block;
    min-height: 100%;
    background: var(--page);
  }

  .page {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    max-width: 1920px;
    min-height: 100vh;
    min-height: 100dvh;
    margin-inline: auto;
  }

  webcti-console-head {
    border-block-end: 1px solid var(--line);
    background: var(--card);
  }

  nav {
    display: none;
  }

  main {
    display: grid;
    grid-template: "phones outside" auto "phones live" minmax(0, 1fr) / minmax(0, 1fr) 440px;
    gap: 16px;
    align-items: start;
    padding: 16px 20px 24px;
  }

  .phones {
    grid-area: phones;
  }

  .phones > h2 {
    padding: 2px 4px 10px;
  }

  .sets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(264px, 1fr));
    gap: 14px;
    align-items: start;
  }

  main > .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
  }

  .outside {
    grid-area: outside;
  }

  .live.card {
    position: sticky;
    top: 16px;
    grid-area: live;
    grid-template-rows: auto minmax(0, 1fr);
    height: max(420px, min(620px, 100dvh - 120px));
  }

  .pane {
    display: grid;
    min-height: 0;
    margin: -4px;
    padding: 4px;
    overflow: hidden auto;
  }

  .pane > :not(webcti-live) {
    align-self: start;
  }

  @media (min-width: 1640px) {
    main {
      grid-template: "phones outside live" minmax(0, 1fr) / minmax(0, 1fr) 380px 480px;
    }

    .live.card {
      height: calc(100dvh - 120px);
    }
  }

  .notices {
    display: grid;
    gap: 8px;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 12px 20px 0;
    padding: 10px 14px;
    border: 1px solid color-mix(in srgb, var(--red) 45%, transparent);
    border-radius: 12px;
    background: color-mix(in srgb, var(--red) 9%, var(--card));
  }

  .notice svg {
    color: var(--red);
  }

  .notice span {
    flex: 1;
  }

  @media (max-width: 1000px) {
    .page {
      padding-block-end: 64px;
    }

    nav {
      position: fixed;
      inset: auto 0 0;
      z-index: 1;
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      padding: 6px 8px max(6px, env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--line);
      background: var(--card);
    }

    nav button {
      min-height: 48px;
      padding: 0 4px;
      color: var(--text-soft);
    }

    nav button[aria-current="page"] {
      background: var(--accent-soft);
      color: var(--accent);
    }

    main {
      display: block;
      padding: 12px;
    }

    main > section,
    main > section.card {
      display: none;
    }

    main > section.card {
      padding: 14px;
    }

    [data-section="phones"] main > .phones {
      display: block;
    }

    [data-section="outside"] main > .outside.card,
    [data-section="live"] main > .live.card {
      display: grid;
    }

    main > .live.card {
      position: static;
      height: calc(100dvh - 220px);
    }
  }

  @media (max-width: 600px) {
    .sets {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`,On=[[1180,.5],[1410,.35],[2360,.12]],kn=[0,.42],An=.36,jn=2600,Mn=.16,Nn=class{#e;#t;ring(e){e!==(this.#t!==void 0)&&(e?(this.#e??=new AudioContext,this.#e.resume(),this.#n(),this.#t=setInterval(()=>{this.#n()},jn)):(clearInterval(this.#t),this.#t=void 0,this.#e?.suspend()))}#n(){let e=this.#e;if(e)for(let t of kn){let n=e.currentTime+.02+t;for(let[t,r]of On){let i=new OscillatorNode(e,{frequency:t}),a=new GainNode(e,{gain:0});a.gain.setValueAtTime(0,n),a.gain.linearRampToValueAtTime(Mn*r,n+.01),a.gain.exponentialRampToValueAtTime(1e-4,n+An),i.connect(a).connect(e.destination),i.start(n),i.stop(n+An)}}}},Pn=class{#e;#t=new Set;constructor(e){this.#e=e}get state(){return this.#e}set state(e){if(e!==this.#e){this.#e=e;for(let e of[...this.#t])e()}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}},Fn=`webcti-console`,In=class extends Pn{constructor(){let e=Ln();super({language:e.language??fn(navigator.language),dark:e.dark??matchMedia(`(prefers-color-scheme: dark)`).matches,sound:!1})}change(e){let t=this.state;this.state={...t,...e};let{language:n,dark:r}=this.state;try{localStorage.setItem(Fn,JSON.stringify({...Ln(),...n!==t.language&&{language:n},...r!==t.dark&&{dark:r}}))}catch{}}};function Ln(){try{return JSON.parse(localStorage.getItem(Fn)??`{}`)}catch{return{}}}var Rn=1e3,zn=class{#e;#t;#n;#r=new AbortController;constructor(e,t,n=()=>void 0){this.#e=e,this.#t=t,this.#n=n,this.#a()}end(){this.#r.abort()}get#i(){return this.#r.signal.aborted}async#a(){for(;!this.#i;){try{await this.#s()}catch{}await this.#o()}}async#o(){this.#i||(this.#n(!1),await new Promise(e=>setTimeout(e,Rn)))}async#s(){let e=await fetch(this.#e,{signal:this.#r.signal});if(!e.ok||!e.body)return;this.#n(!0);let t=e.body.pipeThrough(new TextDecoderStream).getReader(),n=``;for(let e=await t.read();!e.done;e=await t.read()){let t=(n+e.value).split(`

`);n=t.pop()??``;for(let e of t){let t=Bn(e);t&&this.#t(t)}}}};function Bn(e){let t=``,n=``;for(let r of e.split(`
`))r.startsWith(`event: `)&&(t=r.slice(7)),r.startsWith(`data: `)&&(n+=r.slice(6));return t===``?void 0:{name:t,content:JSON.parse(n===``?`null`:n)}}var Vn=40,Hn=new Set([`initiated`,`originated`,`failed`]),Un=class extends Pn{#e;#t;#n=0;#r=!1;#i=!1;constructor(){super({online:!1,exchange:void 0,told:0,dialled:{},happenings:[],frames:[],mails:0})}start(){this.#e??=new zn(`/control/events`,e=>{this.#a(e)},e=>{this.#l({online:e})})}stop(){this.#e?.end(),this.#e=void 0,this.watchWire(!1)}watchWire(e){e?this.#t??=new zn(`/control/wire`,({name:e,content:t})=>{if(e!==`frame`)return;let n={...t,id:++this.#n};this.#l({frames:[n,...this.state.frames].slice(0,500)})}):(this.#t?.end(),this.#t=void 0)}clear(e){this.#l({[e]:[]})}#a({name:e,content:t}){if(e===`state`){this.#c(t);return}let{exchange:n,happenings:r,mails:i}=this.state,a=Wt(++this.#n,n?.clock??``,e,t);this.#l({happenings:[a,...r].slice(0,500),mails:e===`mail_queued`?i+1:i}),e===`digits_dialled`&&this.#o(a.extension,t.digits),this.ask()}#o(e,t){let{dialled:n}=this.state;this.#l({dialled:{...n,[e]:(n[e]??``)+t}})}async ask(){if(this.#i=!0,!this.#r){for(this.#r=!0;this.#s();){await new Promise(e=>setTimeout(e,Vn)),this.#i=!1;try{this.#c(await V(`GET`,`state`))}catch{}}this.#r=!1}}#s(){return this.#i}#c(e){let t=new Set(e.calls.flatMap(({legs:e})=>e.filter(({state:e})=>Hn.has(e)).map(e=>e.extension))),n=Object.fromEntries(Object.entries(this.state.dialled).filter(([e])=>t.has(e)));this.#l({exchange:e,dialled:n,told:Date.now()})}#l(e){this.state={...this.state,...e}}},Wn=[`phones`,`outside`,`live`],Gn={events:`live.events`,wire:`live.wire`,clock:`clock.title`,faults:`faults.title`,mail:`mail.title`},$=class extends N{constructor(...e){super(...e),this.section=`phones`,this.pane=`events`,this.mistake=``,this.#e=new Un,this.#t=new In,this.#n=new Nn,this.#r=new a(this,{context:At}),this.#i=new z(this,()=>this.#e,({exchange:e})=>e),this.#a=new z(this,()=>this.#e,({online:e})=>e),this.#o=new z(this,()=>this.#t,e=>e),this.#d=()=>{this.mistake=``},this.#f=e=>{this.pane=e.detail},this.#p=async e=>{try{await e()}catch(e){return this.mistake=e instanceof Error?e.message:String(e),!1}return this.mistake=``,!0}}static{this.styles=[W,G,Dn]}#e;#t;#n;#r;#i;#a;#o;connectedCallback(){super.connectedCallback(),this.#e.start()}disconnectedCallback(){super.disconnectedCallback(),this.#e.stop(),this.#n.ring(!1)}willUpdate(){let{language:e,dark:t,sound:n}=this.#t.state;document.documentElement.dataset.theme=t?`dark`:`light`,document.documentElement.lang=e,this.console?.texts.language!==e&&this.#m();let r=this.#i.value;this.#n.ring(n&&r!==void 0&&Kn(r))}render(){let{console:e}=this;if(!e)return O;let{texts:t}=e,n=this.#i.value;return E`
      <div class="page" data-section=${this.section}>
        <webcti-console-head
          role="banner"
          .preferences=${this.#t}
          .settings=${this.#o.value}
        ></webcti-console-head>
        <nav aria-label=${t.text(`title`)}>${Wn.map(e=>this.#l(e,t))}</nav>
        ${this.#u(t)}
        <main>
          <section class="phones" aria-labelledby="phones">
            <h2 id="phones">${t.text(`section.phones`)}</h2>
            <div class="sets">
              ${n?this.#s(n):E`<p class="empty">${t.text(`loading`)}</p>`}
            </div>
          </section>
          <section class="outside card" aria-labelledby="outside">
            <h2 id="outside">${t.text(`outside.title`)}</h2>
            <webcti-outside></webcti-outside>
          </section>
          <section class="live card" aria-label=${t.text(`section.live`)}>
            <webcti-console-tabs
              .tabs=${Object.entries(Gn).map(([e,n])=>({id:e,title:t.text(n)}))}
              chosen=${this.pane}
              @choose=${this.#f}
            ></webcti-console-tabs>
            <div class="pane">${this.#c()}</div>
          </section>
        </main>
      </div>
    `}#s({subscribers:e}){return kt(Object.keys(e),e=>e,e=>E`<webcti-handset extension=${e}></webcti-handset>`)}#c(){switch(this.pane){case`events`:case`wire`:return E`<webcti-live ?wire=${this.pane===`wire`}></webcti-live>`;case`clock`:return E`<webcti-clock></webcti-clock>`;case`faults`:return E`<webcti-faults></webcti-faults>`;case`mail`:return E`<webcti-outbox></webcti-outbox>`}}#l(e,t){return E`<button
      class="plain"
      aria-current=${e===this.section?`page`:`false`}
      @click=${()=>{this.section=e}}
    >
      ${t.text(`section.${e}`)}
    </button>`}#u(e){return E`<div class="notices" role="alert">
      ${this.#i.value!==void 0&&this.#a.value===!1?E`<p class="notice">${B(c)}${e.text(`offline`)}</p>`:O}
      ${this.mistake===``?O:E`<p class="notice">
              ${B(c)}<span>${e.text(`mistake`,{message:this.mistake})}</span>
              <button class="icon plain" aria-label="OK" @click=${this.#d}>${B(f)}</button>
            </p>`}
    </div>`}#d;#f;#p;async#m(){let{language:e}=this.#t.state,t=await mn(e);e===this.#t.state.language&&(this.console={store:this.#e,texts:t,act:this.#p},this.#r.setValue(this.console))}};H([F()],$.prototype,`console`,void 0),H([F()],$.prototype,`section`,void 0),H([F()],$.prototype,`pane`,void 0),H([F()],$.prototype,`mistake`,void 0),$=H([R(`webcti-console`)],$);function Kn(e){return Object.keys(e.subscribers).some(t=>Ut(e,t))}