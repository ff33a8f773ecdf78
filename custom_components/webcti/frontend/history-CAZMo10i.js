import{a as e,c as t,f as n,h as r,n as i,r as a,s as o,t as s,u as c}from"./screen-element-B3xCHNOI.js";import{A as l,N as u,S as d,Z as f,a as p,c as m,dt as h,f as g,i as _,l as v,n as y,o as b,ot as x,p as ee,r as te,s as ne,t as re,u as ie,x as ae,z as oe}from"./states-DHz-SyXc.js";import{l as se,t as ce}from"./forms-ByJ2nEBr.js";import{_ as le,c as ue,m as de,t as fe}from"./panel-Dw3L1ty1.js";import{n as pe,t as me}from"./number-button-C7o3ET-E.js";var he=r`
  .chips {
    display: flex;
    gap: 8px;
    margin: 0;
    padding: 2px;
    list-style: none;
    overflow: auto hidden;
    scrollbar-width: none;
  }

  .chips a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 14px;
    border: 1px solid color-mix(in srgb, var(--text) 30%, transparent);
    border-radius: 12px;
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }

  .chips a:hover {
    background: color-mix(in srgb, var(--text) 6%, transparent);
  }

  .chips a[aria-current="true"] {
    border-color: transparent;
    background: color-mix(in srgb, var(--accent) 20%, transparent);
  }
`;function ge(e,t){return n`<nav aria-label=${e}>
    <ul class="chips">
      ${t.map(e=>n`<li><a href=${e.href} aria-current=${e.current?`true`:c}>${e.label}</a></li>`)}
    </ul>
  </nav>`}var _e=200,ve=class{#e;#t;#n;#r;#i;#a;#o;constructor(e,{load:t,first:n=50,...r}){this.items=[],this.loading=!1,this.#i=null,this.#a=0,this.#o=0,this.#e=e,this.#t=t,this.#n=n,this.#r=new p(e,r,e=>void this.reload(e)),e.addController(this)}hostUpdate(){this.#r.check()}hostDisconnected(){this.#o++,this.#r.stop()}reach(e){e<this.#a||(this.#a=e+1,!this.loading&&this.#i!==null&&this.items.length<this.#a&&this.#s(!1))}async reload(e=!1){e&&(this.items=[],this.total=void 0,this.#a=0),await this.#s(!0)}async#s(e){let t=++this.#o,n=e?this.items.length:0,r=e?[]:[...this.items],i=e?null:this.#i;this.loading=!0,this.#e.requestUpdate();try{do{let e=r.length===0&&n<=this.#n?this.#n:_e,a=await this.#t({limit:e,...i===null?{}:{cursor:i}});if(t!==this.#o)return;r=[...r,...a.items],i=a.next,this.total=a.total,r.length>=n&&(this.items=r),this.#i=i,this.mistake=void 0,this.#e.requestUpdate()}while(i!==null&&r.length<Math.max(n,this.#a));this.items=r}catch(e){if(t!==this.#o)return;this.mistake=g.from(e)}this.loading=!1,this.#e.requestUpdate()}};function ye(e,t){return typeof e==`function`?e(t):e}function S(e){if(Array.isArray(e))return e.map(S);if(e&&typeof e==`object`){let t=Object.getPrototypeOf(e);if(t!==Object.prototype&&t!==null)return e;let n=t===null?C():{},r=Object.keys(e);for(let t=0;t<r.length;t++){let i=r[t];Object.defineProperty(n,i,{configurable:!0,enumerable:!0,value:S(e[i]),writable:!0})}return n}return e}function be(e,t){let n=Object.keys(t),r=e;for(let e=0;e<n.length;e++){let i=n[e];!i.startsWith(`_memo_`)&&i!==`_cellsCache`&&(r[i]=t[i])}return e}function C(){return Object.create(null)}function w(e,t){return Object.prototype.hasOwnProperty.call(e,t)}function xe(e,t){return n=>{(t.options.atoms?.[e]??t.baseAtoms[e]).set(e=>ye(n,e))}}function Se(e){if(typeof e!=`object`||!e)return!1;if(Array.isArray(e))return!0;let t=Object.getPrototypeOf(e);return t===Object.prototype||t===null}function Ce(e){return Reflect.ownKeys(e).filter(t=>Object.prototype.propertyIsEnumerable.call(e,t))}var we=3;function Te(e,t){return Ee(e,t,we)}function Ee(e,t,n){if(Object.is(e,t))return!0;if(n<=0||!Se(e)||!Se(t)||(Array.isArray(e)||Array.isArray(t))&&(!Array.isArray(e)||!Array.isArray(t)||e.length!==t.length))return!1;let r=Ce(e),i=Ce(t);if(r.length!==i.length)return!1;let a=e,o=t;for(let e=0;e<r.length;e++){let i=r[e];if(!Object.prototype.propertyIsEnumerable.call(t,i)||!Ee(a[i],o[i],n-1))return!1}return!0}function De(e,t,n,r=Te){let i=`on${t.charAt(0).toUpperCase()}${t.slice(1)}Change`,a=e.options[i];a&&a(e=>{let t=ye(n,e);return r(e,t)?e:t})}function Oe(e){return e instanceof Function}function ke(e,t){let n=[],r=e=>{e.forEach(e=>{n.push(e);let i=t(e);i.length&&r(i)})};return r(e),n}var Ae=({fn:e,memoDeps:t,onAfterCompare:n,onAfterUpdate:r,onBeforeCompare:i,onBeforeUpdate:a})=>{let o=[],s;return c=>{i?.();let l=t?.(c),u=!l||l.length!==o?.length;if(!u&&l){for(let e=0;e<l.length;e++)if(l[e]!==o[e]){u=!0;break}}return n?.(u),u&&(o=l,a?.(),s=e(...l??[]),r?.(s)),s}};function je(e){let t=!1;return()=>{t?e():t=!0}}function T({feature:e,fnName:t,objectId:n,onAfterUpdate:r,table:i,...a}){let o={onAfterUpdate:r?()=>{let{schedule:e,untrack:t}=i._reactivity;e(()=>t(()=>r()))}:void 0};return Ae({...a,...o})}function Me(e,t=`_`){let[n,r]=e.replace(t,` `).split(` `);return{fnKey:r,fnName:`${n}.${r}`,parentName:n}}function E(e,t,n){for(let[r,{fn:i,memoDeps:a}]of Object.entries(n)){let{fnKey:n,fnName:o}=Me(r);t[n]=a?T({memoDeps:a,fn:i,fnName:o,table:t,feature:e}):i}}function D(e,t,n,r){for(let[i,{fn:a,memoDeps:o}]of Object.entries(r)){let{fnKey:r,fnName:s}=Me(i);if(o){let i=`_memo_${r}`;t[r]=function(...t){if(!this[i]){let t=this;this[i]=T({memoDeps:e=>o(t,e),fn:(...e)=>a(t,...e),fnName:s,objectId:t.id,table:n,feature:e})}return this[i](...t)}}else t[r]=function(...e){return a(this,...e)}}}function O(e,t,n,...r){return e[t]?.(...r)??n(e,...r)}function Ne(e){return e.row.getValue(e.column.id)}function Pe(e){return e.getValue()??e.table.options.renderFallbackValue}function Fe(e){return{table:e.table,column:e.column,row:e.row,cell:e,getValue:()=>e.getValue(),renderValue:()=>e.renderValue()}}var Ie={assignCellPrototype:(e,t)=>{D(`coreCellsFeature`,e,t,{cell_getValue:{fn:e=>Ne(e)},cell_renderValue:{fn:e=>Pe(e)},cell_getContext:{fn:e=>Fe(e),memoDeps:e=>[e]}})}};function Le(e){if(!e._columnPrototype){e._columnPrototype={table:e};let t=Object.values(e._features);for(let n=0;n<t.length;n++)t[n].assignColumnPrototype?.(e._columnPrototype,e)}return e._columnPrototype}function Re(e,t,n,r){let i={...e.getDefaultColumnDef(),...t},a=i.accessorKey,o=a===void 0?void 0:String(a),s=i.id??o?.replaceAll(`.`,`_`)??(typeof i.header==`string`?i.header:void 0),c;if(i.accessorFn)c=i.accessorFn;else if(a!==void 0){if(typeof a==`string`&&a.includes(`.`)){let e=a.split(`.`);c=t=>{let n=t;for(let t=0;t<e.length;t++){let r=e[t];n=n?.[r]}return n}}else c=e=>e[i.accessorKey]}if(!s)throw Error();let l=Le(e),u=Object.create(l);u.accessorFn=c,u.columnDef=i,u.columns=[],u.depth=n,u.id=`${String(s)}`,u.parent=r;let d=e._columnInstanceInitFns;for(let e=0;e<d.length;e++)d[e](u);return u}function ze(e){return e.getIsVisible?.()??!0}function Be(e){return e.getVisibleLeafColumns?.()??e.getAllLeafColumns()}function Ve(e,t){let n=e,r=t;return n.getOrderColumnsFn?.()(r)??n._orderGroupedColumns?.(r)??t}function He(e,t,n,r){return e._orderByColumnPinning?.(t,n,r)??t}function Ue(e,t){return e._expandRows?.(t)??t}function We(e){e.autoResetExpanded?.()}function Ge(e){e.autoResetPageIndex?.()}function Ke(e){e.autoResetSorting?.()}function qe(e){e.autoResetCellSelection?.()}function Je(e){return[e,...e.columns.flatMap(e=>e.getFlatColumns())]}function Ye(e){if(e.columns.length){let t=e.columns.flatMap(e=>e.getLeafColumns());return Ve(e.table,t)}return[e]}function Xe(e){return{header:e=>{let t=e.header.column.columnDef;return t.accessorKey?t.accessorKey:t.accessorFn?t.id:null},cell:e=>e.renderValue()?.toString?.()??null,...Object.values(e._features).reduce((e,t)=>Object.assign(e,t.getDefaultColumnDef?.()),{}),...e.options.defaultColumn}}function Ze(e,t,n,r=0){let i=Array(t.length);for(let a=0;a<t.length;a++){if(!(a in t))continue;let o=t[a],s=Re(e,o,r,n),c=o;s.columns=c.columns?Ze(e,c.columns,s,r+1):[],i[a]=s}return i}function Qe(e){return Ze(e,e.options.columns)}function $e(e){return e.getAllColumns().flatMap(e=>e.getFlatColumns())}function et(e){let t=C(),n=e.getAllFlatColumns();for(let e=0;e<n.length;e++){let r=n[e];t[r.id]=r}return t}function tt(e){return Ve(e,e.getAllColumns().flatMap(e=>e.getLeafColumns()))}function nt(e){let t=C(),n=e.getAllLeafColumns();for(let e=0;e<n.length;e++){let r=n[e];t[r.id]=r}return t}function rt(e,t){return e.getAllFlatColumnsById()[t]}var it={assignColumnPrototype:(e,t)=>{D(`coreColumnsFeature`,e,t,{column_getFlatColumns:{fn:e=>Je(e),memoDeps:e=>[e.table.options.columns]},column_getLeafColumns:{fn:e=>Ye(e),memoDeps:e=>[e.table.atoms.columnOrder?.get(),e.table.atoms.grouping?.get(),e.table.options.columns,e.table.options.groupedColumnMode]}})},constructTableAPIs:e=>{E(`coreColumnsFeature`,e,{table_getDefaultColumnDef:{fn:()=>Xe(e),memoDeps:()=>[e.options.defaultColumn]},table_getAllColumns:{fn:()=>Qe(e),memoDeps:()=>[e.options.columns]},table_getAllFlatColumns:{fn:()=>$e(e),memoDeps:()=>[e.options.columns]},table_getAllFlatColumnsById:{fn:()=>et(e),memoDeps:()=>[e.options.columns]},table_getAllLeafColumns:{fn:()=>tt(e),memoDeps:()=>[e.atoms.columnOrder?.get(),e.atoms.grouping?.get(),e.options.columns,e.options.groupedColumnMode]},table_getAllLeafColumnsById:{fn:()=>nt(e),memoDeps:()=>[e.getAllLeafColumns()]},table_getColumn:{fn:t=>rt(e,t)}})}};function at(e){if(!e._headerPrototype){e._headerPrototype={table:e};let t=Object.values(e._features);for(let n=0;n<t.length;n++)t[n].assignHeaderPrototype?.(e._headerPrototype,e)}return e._headerPrototype}function ot(e,t,n){let r=at(e),i=Object.create(r);i.colSpan=0,i.column=t,i.depth=n.depth,i.headerGroup=null,i.id=n.id??t.id,i.index=n.index,i.isPlaceholder=!!n.isPlaceholder,i.placeholderId=n.placeholderId,i.rowSpan=0,i.subHeaders=[];let a=e._headerInstanceInitFns;for(let e=0;e<a.length;e++)a[e](i);return i}function st(e,t=1){let n=t;for(let r=0;r<e.length;r++){let i=e[r];ze(i)&&i.columns.length&&(n=Math.max(n,st(i.columns,t+1)))}return n}function ct(e,t){return e?`${e}_${t}`:String(t)}function lt(e,t,n,r){let i=e??``;return t&&(i=i?`${i}_${t}`:String(t)),n&&(i=i?`${i}_${n}`:n),r&&(i=i?`${i}_${r}`:r),i}function ut(e,t){let n=0;for(let r=0;r<e.length;r++)e[r].column===t&&n++;return n}function dt(e,t,n,r,i,a){let o={depth:t,id:ct(r,t),headers:[]},s=[];for(let i=0;i<e.length;i++){if(!(i in e))continue;let a=e[i],c=s[s.length-1],l=a.column.depth===o.depth,u,d=!1;if(l&&a.column.parent?u=a.column.parent:(u=a.column,d=!0),c&&c.column===u)c.subHeaders.push(a);else{let e=ot(n,u,{id:lt(r,t,u.id,a.id),isPlaceholder:d,placeholderId:d?String(ut(s,u)):void 0,depth:t,index:s.length});e.subHeaders.push(a),s.push(e)}o.headers.push(a),a.headerGroup=o}for(let e=0;e<a.length;e++)a[e](o);i.push(o),t>0&&dt(s,t-1,n,r,i,a)}function ft(e){for(let t=0;t<e.length;t++){let n=e[t];if(!ze(n.column))continue;let r=0;if(n.subHeaders.length){ft(n.subHeaders);for(let e=0;e<n.subHeaders.length;e++){let t=n.subHeaders[e];ze(t.column)&&(r+=t.colSpan)}}else r=1;if(n.colSpan=r,n.isPlaceholder&&n.subHeaders.length===1&&n.subHeaders[0].column===n.column){let e=1,t=n.subHeaders[0];for(;t;)t.rowSpan=0,e++,t=t.subHeaders.length===1&&t.subHeaders[0].column===n.column?t.subHeaders[0]:void 0;n.rowSpan=e}else n.rowSpan=1}}function pt(e,t,n,r){let i=st(e),a=[],o=n._headerGroupInstanceInitFns,s=Array(t.length);for(let e=0;e<t.length;e++)e in t&&(s[e]=ot(n,t[e],{depth:i,index:e}));return dt(s,i-1,n,r,a,o),a.reverse(),ft(a[0]?.headers??[]),a}function mt(e,t){for(let n=0;n<e.subHeaders.length;n++)mt(e.subHeaders[n],t);t.push(e)}function ht(e){let t=[];return mt(e,t),t}function gt(e){return{column:e.column,header:e,table:e.column.table}}function _t(e){return pt(e.getAllColumns(),He(e,Be(e),e=>e.id),e)}function vt(e){return[...e.getHeaderGroups()].reverse()}function yt(e){let t=e.getHeaderGroups(),n=[];for(let e=0;e<t.length;e++){let r=t[e].headers;for(let e=0;e<r.length;e++)n.push(r[e])}return n}function bt(e){let t=e.getHeaderGroups()[0]?.headers??[],n=[];for(let e=0;e<t.length;e++){let r=t[e].getLeafHeaders();for(let e=0;e<r.length;e++)n.push(r[e])}return n}var xt={assignHeaderPrototype:(e,t)=>{D(`coreHeadersFeature`,e,t,{header_getLeafHeaders:{fn:e=>ht(e),memoDeps:e=>[e.column.table.options.columns]},header_getContext:{fn:e=>gt(e),memoDeps:e=>[e.column.table.options.columns]}})},constructTableAPIs:e=>{E(`coreHeadersFeature`,e,{table_getHeaderGroups:{fn:()=>_t(e),memoDeps:()=>[e.options.columns,e.atoms.columnOrder?.get(),e.atoms.grouping?.get(),e.atoms.columnPinning?.get(),e.atoms.columnVisibility?.get(),e.options.groupedColumnMode]},table_getFooterGroups:{fn:()=>vt(e),memoDeps:()=>[e.getHeaderGroups()]},table_getFlatHeaders:{fn:()=>yt(e),memoDeps:()=>[e.getHeaderGroups()]},table_getLeafHeaders:{fn:()=>bt(e),memoDeps:()=>[e.getHeaderGroups()]}})}};function St(e){if(!e._rowPrototype){e._rowPrototype={table:e};let t=Object.values(e._features);for(let n=0;n<t.length;n++)t[n].assignRowPrototype?.(e._rowPrototype,e)}return e._rowPrototype}var Ct=(e,t,n,r,i,a,o)=>{let s=St(e),c=Object.create(s);c._displayIndexCache=-1,c._uniqueValuesCache=C(),c._valuesCache=C(),c.depth=i,c.id=t,c.index=r,c.original=n,c.parentId=o,c.subRows=a??[];let l=e._rowInstanceInitFns;for(let e=0;e<l.length;e++)l[e](c);return c};function wt(){return e=>T({feature:`coreRowModelsFeature`,table:e,fnName:`table.getCoreRowModel`,memoDeps:()=>[e.options.data],fn:()=>Et(e,e.options.data),onAfterUpdate:je(()=>{We(e),Ge(e),Ke(e),qe(e)})})}function Tt(e,t,n,r=0,i){let a=[];for(let o=0;o<n.length;o++){let s=n[o],c=Ct(e,e.getRowId(s,o,i),s,o,r,void 0,i?.id);t.flatRows.push(c),t.rowsById[c.id]=c,a.push(c),e.options.getSubRows&&(c.originalSubRows=e.options.getSubRows(s,o),c.originalSubRows?.length&&(c.subRows=Tt(e,t,c.originalSubRows,r+1,c)))}return a}function Et(e,t){let n={rows:[],flatRows:[],rowsById:C()};return n.rows=Tt(e,n,t),n}function Dt(e){return e._rowModels.coreRowModel||(e._rowModels.coreRowModel=e.options.features.coreRowModel?.(e)??wt()(e)),e._rowModels.coreRowModel()}function Ot(e){return e.getCoreRowModel()}function kt(e){return e._rowModels.filteredRowModel||(e._rowModels.filteredRowModel=e.options.features.filteredRowModel?.(e)),e.options.manualFiltering||!e._rowModels.filteredRowModel?e.getPreFilteredRowModel():e._rowModels.filteredRowModel()}function At(e){return e.getFilteredRowModel()}function jt(e){return e._rowModels.groupedRowModel||(e._rowModels.groupedRowModel=e.options.features.groupedRowModel?.(e)),e.options.manualGrouping||!e._rowModels.groupedRowModel?e.getPreGroupedRowModel():e._rowModels.groupedRowModel()}function Mt(e){return e.getGroupedRowModel()}function Nt(e){return e._rowModels.sortedRowModel||(e._rowModels.sortedRowModel=e.options.features.sortedRowModel?.(e)),e.options.manualSorting||!e._rowModels.sortedRowModel?e.getPreSortedRowModel():e._rowModels.sortedRowModel()}function Pt(e){return e.getSortedRowModel()}function Ft(e){return e._rowModels.expandedRowModel||(e._rowModels.expandedRowModel=e.options.features.expandedRowModel?.(e)),e.options.manualExpanding||!e._rowModels.expandedRowModel?e.getPreExpandedRowModel():e._rowModels.expandedRowModel()}function It(e){return e.getExpandedRowModel()}function Lt(e){return e._rowModels.paginatedRowModel||(e._rowModels.paginatedRowModel=e.options.features.paginatedRowModel?.(e)),e.options.manualPagination||!e._rowModels.paginatedRowModel?e.getPrePaginatedRowModel():e._rowModels.paginatedRowModel()}function Rt(e){return e.getPaginatedRowModel()}var zt={constructTableAPIs:e=>{E(`coreRowModelsFeature`,e,{table_getCoreRowModel:{fn:()=>Dt(e)},table_getPreFilteredRowModel:{fn:()=>Ot(e)},table_getFilteredRowModel:{fn:()=>kt(e)},table_getPreGroupedRowModel:{fn:()=>At(e)},table_getGroupedRowModel:{fn:()=>jt(e)},table_getPreSortedRowModel:{fn:()=>Mt(e)},table_getSortedRowModel:{fn:()=>Nt(e)},table_getPreExpandedRowModel:{fn:()=>Pt(e)},table_getExpandedRowModel:{fn:()=>Ft(e)},table_getPrePaginatedRowModel:{fn:()=>It(e)},table_getPaginatedRowModel:{fn:()=>Lt(e)},table_getRowModel:{fn:()=>Rt(e)}})}};function Bt(e){if(!e._cellPrototype){e._cellPrototype={table:e};let t=Object.values(e._features);for(let n=0;n<t.length;n++)t[n].assignCellPrototype?.(e._cellPrototype,e)}return e._cellPrototype}function Vt(e,t,n){let r=Bt(n),i=Object.create(r);i.column=e,i.id=`${t.id}_${e.id}`,i.row=t;let a=n._cellInstanceInitFns;for(let e=0;e<a.length;e++)a[e](i);return i}function Ht(e){let t=e.table.getRowsInDisplayOrder(),n=e._displayIndexCache;return t[n]===e?n:-1}function Ut(e){let t=e.getPrePaginatedRowModel(),n=e.options.paginateExpandedRows===!1?Ue(e,t).rows:t.rows;for(let e=0;e<n.length;e++)n[e]._displayIndexCache=e;return n}function Wt(e,t){if(w(e._valuesCache,t))return e._valuesCache[t];let n=e.table.getColumn(t);if(n?.accessorFn)return e._valuesCache[t]=n.accessorFn(e.original,e.index),e._valuesCache[t]}function Gt(e,t){if(w(e._uniqueValuesCache,t))return e._uniqueValuesCache[t];let n=e.table.getColumn(t);if(n?.accessorFn)return n.columnDef.getUniqueValues?(e._uniqueValuesCache[t]=n.columnDef.getUniqueValues(e.original,e.index),e._uniqueValuesCache[t]):(e._uniqueValuesCache[t]=[e.getValue(t)],e._uniqueValuesCache[t])}function Kt(e,t){return e.getValue(t)??e.table.options.renderFallbackValue}function qt(e){return ke(e.subRows,e=>e.subRows)}function Jt(e){let t=e.getCoreRowModel().flatRows,n=0;for(let e=0;e<t.length;e++)n=Math.max(n,t[e].depth);return n}function Yt(e){if(e.parentId)return e.table.getCoreRowModel().rowsById[e.parentId]??e.table.getRow(e.parentId,!0)}function Xt(e){let t=[],n=e;for(;;){let e=n.getParentRow();if(!e)break;t.push(e),n=e}return t.reverse()}function Zt(e){let t=e.table.getAllLeafColumns(),n=e._cellsCache;n||=e._cellsCache=new WeakMap;let r=Array(t.length);for(let i=0;i<t.length;i++){let a=t[i],o=n.get(a);o||(o=Vt(a,e,e.table),n.set(a,o)),r[i]=o}return r}function Qt(e){let t=C(),n=e.getAllCells();for(let e=0;e<n.length;e++){let r=n[e];t[r.column.id]=r}return t}function $t(e,t,n,r){return t.options.getRowId?.(e,n,r)??(r?`${r.id}.${n}`:String(n))}function en(e,t,n){let r=(n?e.getPrePaginatedRowModel():e.getRowModel()).rowsById[t];if(!r&&(r=e.getCoreRowModel().rowsById[t],!r))throw Error();return r}var tn={assignRowPrototype:(e,t)=>{D(`coreRowsFeature`,e,t,{row_getDisplayIndex:{fn:e=>Ht(e)},row_getAllCellsByColumnId:{fn:e=>Qt(e),memoDeps:e=>[e.getAllCells()]},row_getAllCells:{fn:e=>Zt(e),memoDeps:e=>[e.table.getAllLeafColumns()]},row_getLeafRows:{fn:e=>qt(e),memoDeps:e=>[e.subRows]},row_getParentRow:{fn:e=>Yt(e)},row_getParentRows:{fn:e=>Xt(e)},row_getUniqueValues:{fn:(e,t)=>Gt(e,t)},row_getValue:{fn:(e,t)=>Wt(e,t)},row_renderValue:{fn:(e,t)=>Kt(e,t)}})},constructTableAPIs:e=>{E(`coreRowsFeature`,e,{table_getRowsInDisplayOrder:{fn:()=>Ut(e),memoDeps:()=>[e.getPrePaginatedRowModel().rows,e.options.paginateExpandedRows,e.options.paginateExpandedRows===!1?e.atoms.expanded?.get():void 0]},table_getRowId:{fn:(t,n,r)=>$t(t,e,n,r)},table_getRow:{fn:(t,n)=>en(e,t,n)},table_getMaxSubRowDepth:{fn:()=>Jt(e),memoDeps:()=>[e.getCoreRowModel()]}})}};function nn(e,t,n=(e,t)=>e===t){let r=t===void 0?e.options.state:t;e._reactivity.batch(()=>{if(r)for(let t in r){let i=e.baseAtoms[t];if(!i)continue;let a=r[t],o=a===void 0?e.initialState[t]:a;n(e._reactivity.untrack(()=>i.get()),o)||i.set(()=>o)}})}function rn(e,t,n=(e,t)=>e===t){e._reactivity.batch(()=>{nn(e,t,n),e._reactivity.commit?.()})}function an(e){let t=S(e.initialState);e._reactivity.batch(()=>{let n=Object.keys(t);for(let r=0;r<n.length;r++){let i=n[r];e.baseAtoms[i].set(t[i])}});let n=Object.values(e._features);for(let t=0;t<n.length;t++)n[t].resetTableInstanceData?.(e)}function on(e,t){let{features:n,atoms:r,initialState:i}=e.options;if(!e.options.mergeOptions)return{...e.options,...t,features:n,atoms:r,initialState:i};let a=e.options.mergeOptions(e.options,t),o={...Object.getOwnPropertyDescriptors(a)};return Object.defineProperties(Object.create(Object.getPrototypeOf(a)),{...o,features:{value:n,enumerable:!0,configurable:!0,writable:!0},atoms:{value:r,enumerable:!0,configurable:!0,writable:!0},initialState:{value:i,enumerable:!0,configurable:!0,writable:!0}})}function sn(e,t,n){let r=on(e,ye(t,e.options));e.optionsStore?e.optionsStore.set(()=>r):e.options=r,n?.syncExternalState!==!1&&rn(e,r.state??null)}var cn={coreCellsFeature:Ie,coreColumnsFeature:it,coreHeadersFeature:xt,coreRowModelsFeature:zt,coreRowsFeature:tn,coreTablesFeature:{constructTableAPIs:e=>{E(`coreTablesFeature`,e,{table_reset:{fn:()=>an(e)},table_setOptions:{fn:t=>sn(e,t)}})}}};function ln(e){return e}function un(e){let t=e;return Object.defineProperty(e,"state",{get(){return e.get()}}),`set`in e&&(t.setState=e.set.bind(e)),t}function dn({update:e,notify:t,unwatched:n}){return{link:r,unlink:i,propagate:a,checkDirty:o,shallowPropagate:s};function r(e,t,n){let r=t.depsTail;if(r!==void 0&&r.dep===e)return;let i=r===void 0?t.deps:r.nextDep;if(i!==void 0&&i.dep===e){i.version=n,t.depsTail=i;return}let a=e.subsTail;if(a!==void 0&&a.version===n&&a.sub===t)return;let o=t.depsTail=e.subsTail={version:n,dep:e,sub:t,prevDep:r,nextDep:i,prevSub:a,nextSub:void 0};i!==void 0&&(i.prevDep=o),r===void 0?t.deps=o:r.nextDep=o,a===void 0?e.subs=o:a.nextSub=o}function i(e,t=e.sub){let r=e.dep,i=e.prevDep,a=e.nextDep,o=e.nextSub,s=e.prevSub;return a===void 0?t.depsTail=i:a.prevDep=i,i===void 0?t.deps=a:i.nextDep=a,o===void 0?r.subsTail=s:o.prevSub=s,s===void 0?(r.subs=o)===void 0&&n(r):s.nextSub=o,a}function a(e){let n=e.nextSub,r;top:do{let i=e.sub,a=i.flags;if(a&60?a&12?a&4?!(a&48)&&c(e,i)?(i.flags=a|40,a&=1):a=0:i.flags=a&-9|32:a=0:i.flags=a|32,a&2&&t(i),a&1){let t=i.subs;if(t!==void 0){let i=(e=t).nextSub;i!==void 0&&(r={value:n,prev:r},n=i);continue}}if((e=n)!==void 0)n=e.nextSub;else{for(;r!==void 0;)if(e=r.value,r=r.prev,e!==void 0){n=e.nextSub;continue top}break}}while(1)}function o(t,n){let r,i=0,a=!1;top:do{let o=t.dep,c=o.flags;if(n.flags&16)a=!0;else if((c&17)==17){if(e(o)){let e=o.subs;e.nextSub!==void 0&&s(e),a=!0}}else if((c&33)==33){(t.nextSub!==void 0||t.prevSub!==void 0)&&(r={value:t,prev:r}),t=o.deps,n=o,++i;continue}if(!a){let e=t.nextDep;if(e!==void 0){t=e;continue}}for(;i--;){let i=n.subs,o=i.nextSub!==void 0;if(o?(t=r.value,r=r.prev):t=i,a){if(e(n)){o&&s(i),n=t.sub;continue}a=!1}else n.flags&=-33;n=t.sub;let c=t.nextDep;if(c!==void 0){t=c;continue top}}return a}while(1)}function s(e){do{let n=e.sub,r=n.flags;(r&48)==32&&(n.flags=r|16,(r&6)==2&&t(n))}while((e=e.nextSub)!==void 0)}function c(e,t){let n=t.depsTail;for(;n!==void 0;){if(n===e)return!0;n=n.prevDep}return!1}}function fn(e,t,n){let r=typeof e==`object`,i=r?e:void 0;return{next:(r?e.next:e)?.bind(i),error:(r?e.error:t)?.bind(i),complete:(r?e.complete:n)?.bind(i)}}var pn=[],k=0,{link:mn,unlink:hn,propagate:gn,checkDirty:_n,shallowPropagate:vn}=dn({update(e){return e._update()},notify(e){pn[j++]=e,e.flags&=-3},unwatched(e){e.depsTail!==void 0&&(e.depsTail=void 0,e.flags=17,N(e))}}),A=0,j=0,M,yn=0;function bn(e){try{++yn,e()}finally{--yn||xn()}}function N(e){let t=e.depsTail,n=t===void 0?e.deps:t.nextDep;for(;n!==void 0;)n=hn(n,e)}function xn(){if(!(yn>0)){for(;A<j;){let e=pn[A];pn[A++]=void 0,e.notify()}A=0,j=0}}function Sn(e,t){let n=typeof e==`function`,r=e,i={_snapshot:n?void 0:e,subs:void 0,subsTail:void 0,deps:void 0,depsTail:void 0,flags:+!n,get(){return M!==void 0&&mn(i,M,k),i._snapshot},subscribe(e){let t=fn(e),n={current:!1},r=Cn(()=>{i.get(),n.current?(M=void 0,t.next?.(i._snapshot)):n.current=!0});return{unsubscribe:()=>{r.stop()}}},_update(e){let a=M,o=t?.compare??Object.is;if(n)M=i,++k,i.depsTail=void 0;else if(e===void 0)return!1;n&&(i.flags=5);try{let t=i._snapshot,a=typeof e==`function`?e(t):e===void 0&&n?r(t):e;return t===void 0||!o(t,a)?(i._snapshot=a,!0):!1}finally{M=a,n&&(i.flags&=-5),N(i)}}};return n?(i.flags=17,i.get=function(){let e=i.flags;if(e&16||e&32&&_n(i.deps,i)){if(i._update()){let e=i.subs;e!==void 0&&vn(e)}}else e&32&&(i.flags=e&-33);return M!==void 0&&mn(i,M,k),i._snapshot}):i.set=function(e){if(i._update(e)){let e=i.subs;e!==void 0&&(gn(e),vn(e),xn())}},i}function Cn(e){let t=()=>{let t=M;M=n,++k,n.depsTail=void 0,n.flags=6;try{return e()}finally{M=t,n.flags&=-5,N(n)}},n={deps:void 0,depsTail:void 0,subs:void 0,subsTail:void 0,flags:6,notify(){let e=this.flags;e&16||e&32&&_n(this.deps,this)?t():this.flags=2},stop(){this.flags=0,this.depsTail=void 0,N(this)}};return t(),n}function wn(e,t){if(Object.is(e,t))return!0;if(typeof e!=`object`||!e||typeof t!=`object`||!t)return!1;if(e instanceof Map&&t instanceof Map){if(e.size!==t.size)return!1;for(let[n,r]of e)if(!t.has(n)||!Object.is(r,t.get(n)))return!1;return!0}if(e instanceof Set&&t instanceof Set){if(e.size!==t.size)return!1;for(let n of e)if(!t.has(n))return!1;return!0}if(e instanceof Date&&t instanceof Date)return e.getTime()===t.getTime();let n=Tn(e);if(n.length!==Tn(t).length)return!1;for(let r=0;r<n.length;r++)if(!Object.prototype.hasOwnProperty.call(t,n[r])||!Object.is(e[n[r]],t[n[r]]))return!1;return!0}function Tn(e){return Object.keys(e).concat(Object.getOwnPropertySymbols(e))}function En(e,t={}){return Object.values(e).forEach(e=>{t=e.getInitialState?.(t)??t}),S(t)}function Dn(e){let t=e.features.coreReactivityFeature,{aggregationFns:n,columnMeta:r,coreRowModel:i,expandedRowModel:a,facetedMinMaxValues:o,facetedRowModel:s,facetedUniqueValues:c,filterFns:l,filterMeta:u,filteredRowModel:d,groupedRowModel:f,paginatedRowModel:p,sortFns:m,sortedRowModel:h,tableMeta:g,..._}=e.features,v={_cellInstanceInitFns:[],_columnInstanceInitFns:[],_features:{...cn,..._},_headerGroupInstanceInitFns:[],_headerInstanceInitFns:[],_reactivity:t,_rowInstanceInitFns:[],_rowModelFns:{aggregationFns:n,filterFns:l,sortFns:m},_rowModels:{},atoms:{},baseAtoms:{}},y=Object.values(v._features),b={...y.reduce((e,t)=>Object.assign(e,t.getDefaultTableOptions?.(v)),{}),...e};if(t.wrapExternalAtoms&&b.atoms)for(let[e,n]of Object.entries(b.atoms)){let r=n,i=t.createWritableAtom(r.get(),{debugName:`externalAtom/${e}`});b.atoms[e]=i;let a=!1,o=r.subscribe(e=>{a||i.set(e)}),s=i.subscribe(e=>{a=!0,r.set(e),a=!1});t.addSubscription(o),t.addSubscription(s)}t.createOptionsStore?(v.optionsStore=t.createWritableAtom(b,{debugName:`table/optionsStore`}),Object.defineProperty(v,"options",{configurable:!0,enumerable:!0,get(){return v.optionsStore.get()},set(e){v.optionsStore.set(()=>e)}})):v.options=b,v.initialState=En(v._features,v.options.initialState);let x=Object.keys(v.initialState);for(let e=0;e<x.length;e++){let n=x[e];v.baseAtoms[n]=t.createWritableAtom(v.initialState[n],{debugName:`table/baseAtoms/${n}`}),v.atoms[n]=t.createReadonlyAtom(()=>{let e=v.options,t=e.atoms?.[n],r=t?t.get():v.baseAtoms[n].get();if(t)return r;let i=e.state;if(i&&w(i,n)){let e=i[n];return e===void 0?v.initialState[n]:e}return r},{debugName:`table/atoms/${n}`})}nn(v),v.store=un(t.createReadonlyAtom(()=>{let e={};for(let t=0;t<x.length;t++){let n=x[t];e[n]=v.atoms[n].get()}return e},{compare:wn,debugName:`table/store`}));for(let e=0;e<y.length;e++){let t=y[e];t.initTableInstanceData?.(v),t.initCellInstanceData&&v._cellInstanceInitFns.push(t.initCellInstanceData.bind(t)),t.initColumnInstanceData&&v._columnInstanceInitFns.push(t.initColumnInstanceData.bind(t)),t.initHeaderGroupInstanceData&&v._headerGroupInstanceInitFns.push(t.initHeaderGroupInstanceData.bind(t)),t.initHeaderInstanceData&&v._headerInstanceInitFns.push(t.initHeaderInstanceData.bind(t)),t.initRowInstanceData&&v._rowInstanceInitFns.push(t.initRowInstanceData.bind(t)),t.constructTableAPIs?.(v)}return v}function On(){return C()}function P(e,t){e.options.onRowSelectionChange?.(t)}function kn(e,t){e._lastSelectedRowId=null,P(e,t?C():Object.assign(C(),S(e.initialState.rowSelection??{})))}function An(e,t,n){e._lastSelectedRowId=null,P(e,r=>{if(t=t===void 0?!O(e,`getIsAllRowsSelected`,Ln):t,n?.deselectAll&&!t)return C();let i=Object.assign(C(),r),a=e.getPreGroupedRowModel().flatRows;if(t){let e=new Map;a.forEach(t=>{V(t,e)&&(i[t.id]=!0)})}else a.forEach(e=>{L(e)&&delete i[e.id]});return i})}function jn(e,t,n){e._lastSelectedRowId=null,P(e,r=>{let i=t===void 0?!O(e,`getIsAllPageRowsSelected`,Rn):t;if(n?.deselectAll&&!i)return C();let a=Object.assign(C(),r);return e.getRowModel().rows.forEach(t=>{B(a,t.id,i,!0,e,!0)}),a})}function Mn(e){return e.getCoreRowModel()}function Nn(e){let t=e.getCoreRowModel();return O(e,`getIsSomeRowsSelected`,F)?H(t,e):{rows:[],flatRows:[],rowsById:C()}}function Pn(e){let t=e.getFilteredRowModel();return O(e,`getIsSomeRowsSelected`,F)?H(t,e):{rows:[],flatRows:[],rowsById:C()}}function Fn(e){let t=e.getSortedRowModel();return O(e,`getIsSomeRowsSelected`,F)?H(t,e):{rows:[],flatRows:[],rowsById:C()}}function In(e){return Object.keys(e.atoms.rowSelection?.get()??{})}function Ln(e){let t=e.getFilteredRowModel().flatRows,n=e.atoms.rowSelection?.get()??{},r=!!(t.length&&Object.keys(n).length);if(r){let e=new Map;t.some(t=>!U(t,n)&&V(t,e))&&(r=!1)}return r}function Rn(e){let t=e.getPaginatedRowModel().flatRows,n=e.atoms.rowSelection?.get()??{},r=new Map,i=!1;for(let e=0;e<t.length;e++){let a=t[e];if(U(a,n))!i&&V(a,r)&&(i=!0);else if(V(a,r))return!1}return i}function F(e){return O(e,`getSelectedRowIds`,In).length>0}function zn(e){return e.getPaginatedRowModel().flatRows.filter(e=>L(e)).some(e=>I(e)||O(e,`getIsSomeSelected`,Un))}function Bn(e){return t=>{An(e,t.target.checked)}}function Vn(e){return t=>{jn(e,t.target.checked)}}function Hn(e,t,n){let r=I(e);P(e.table,i=>{t=t===void 0?!r:t;let a=Object.assign(C(),i);return B(a,e.id,t,(n?.selectChildren??!0)&&z(e),e.table),!t&&n?.deselectParents&&qn(a,e),a})}function I(e){return U(e,e.table.atoms.rowSelection?.get()??{})}function Un(e){return Yn(e)===`some`}function Wn(e){return Yn(e)===`all`}function L(e){let t=e.table.options;return typeof t.enableRowSelection==`function`?t.enableRowSelection(e):t.enableRowSelection??!0}function R(e){let t=e.table.options;return typeof t.enableSubRowSelection==`function`?t.enableSubRowSelection(e):t.enableSubRowSelection??!0}function z(e){let t=e.table.options;return typeof t.enableMultiRowSelection==`function`?t.enableMultiRowSelection(e):t.enableMultiRowSelection??!0}function Gn(e,t){let n=L(e);return r=>{if(!n)return;let i=r,a=e.table,o=i.target.checked,s=a._lastSelectedRowId;a.options.enableRowRangeSelection!==!1&&s!==null&&z(e)&&(a.options.isRowRangeSelectionEvent?.(r)??!1)&&Kn(e,s,o,t)||Hn(e,o,t),a._lastSelectedRowId=e.id}}function Kn(e,t,n,r){let i=r?.selectChildren??!0,a=e.table,o=a.getRowsInDisplayOrder(),s=a.getPrePaginatedRowModel().rowsById[t]??a.getCoreRowModel().rowsById[t];if(!s)return!1;let c=s.getDisplayIndex(),l=e.getDisplayIndex(),u=o[c],d=o[l];if(c<0||l<0||c>=o.length||l>=o.length||u?.id!==s.id||d?.id!==e.id||!z(s)||!z(e))return!1;let f=Math.min(c,l),p=Math.max(c,l);return P(a,e=>{let t=Object.assign(C(),e);for(let e=f;e<=p;e++){let s=o[e];L(s)&&z(s)&&(B(t,s.id,n,i,a),!n&&r?.deselectParents&&qn(t,s))}return t}),!0}function B(e,t,n,r,i,a){let o=i.getRow(t,!0);n?(z(o)||Object.keys(e).forEach(t=>delete e[t]),L(o)&&(e[t]=!0)):(!a||L(o))&&delete e[t],r&&o.subRows.length&&R(o)&&o.subRows.forEach(t=>B(e,t.id,n,r,i,a))}function V(e,t){if(!L(e))return!1;let n=e.table;if(n.options.enableSubRowSelection===!0)return!0;let r=e.parentId;if(r===void 0)return!0;let i=t.get(r);if(i!==void 0)return i;let a=n.getCoreRowModel().rowsById,o=[],s=!0,c=r;for(;c!==void 0;){let e=t.get(c);if(e!==void 0){s=e;break}o.push(c);let r=a[c]??n.getRow(c,!0);if(!R(r)){s=!1;break}c=r.parentId}return o.forEach(e=>t.set(e,s)),s}function qn(e,t){let n=t.table.getCoreRowModel().rowsById,r=t.parentId;for(;r!==void 0;)delete e[r],r=(n[r]??t.table.getRow(r,!0)).parentId}function Jn(e,t,n,r){let i=[];for(let a=0;a<e.length;a++){let o=e[a],s=U(o,t);if(s&&(n.push(o),r[o.id]=o),o.subRows.length){let e=Jn(o.subRows,t,n,r);if(s){let t=Object.create(Object.getPrototypeOf(o));be(t,o),t.subRows=e,i.push(t)}}else s&&i.push(o)}return i}function H(e,t){let n=[],r=C(),i=t.atoms.rowSelection?.get()??{};return{rows:Jn(e.rows,i,n,r),flatRows:n,rowsById:r}}function U(e,t){return!!(w(t,e.id)&&t[e.id])}function Yn(e){if(!e.subRows.length)return!1;let t=e.table.atoms.rowSelection?.get()??{},n=!1,r=!0,i=!1;for(let a=0;a<e.subRows.length;a++){let o=e.subRows[a];if(n&&!r)break;if(L(o)&&(i=!0,U(o,t)?n=!0:r=!1),o.subRows.length){let e=Yn(o);e===`all`?(n=!0,i=!0):e===`some`?(n=!0,r=!1,i=!0):r=!1}}return i?r?`all`:n?`some`:!1:!1}var Xn={initTableInstanceData:e=>{e._lastSelectedRowId=null},resetTableInstanceData:e=>{e._lastSelectedRowId=null},getInitialState:e=>({rowSelection:On(),...e}),getDefaultTableOptions:e=>({onRowSelectionChange:xe(`rowSelection`,e),enableRowSelection:!0,enableMultiRowSelection:!0,enableRowRangeSelection:!0,enableSubRowSelection:!0,isRowRangeSelectionEvent:e=>{let t=e;return!!(t.shiftKey||t.nativeEvent?.shiftKey)}}),assignRowPrototype:(e,t)=>{D(`rowSelectionFeature`,e,t,{row_toggleSelected:{fn:(e,t,n)=>Hn(e,t,n)},row_getIsSelected:{fn:e=>I(e)},row_getIsSomeSelected:{fn:e=>Un(e),memoDeps:e=>[e.subRows,e.table.atoms.rowSelection?.get(),e.table.options.enableRowSelection]},row_getIsAllSubRowsSelected:{fn:e=>Wn(e),memoDeps:e=>[e.subRows,e.table.atoms.rowSelection?.get(),e.table.options.enableRowSelection]},row_getCanSelect:{fn:e=>L(e)},row_getCanSelectSubRows:{fn:e=>R(e)},row_getCanMultiSelect:{fn:e=>z(e)},row_getToggleSelectedHandler:{fn:(e,t)=>Gn(e,t)}})},constructTableAPIs:e=>{E(`rowSelectionFeature`,e,{table_setRowSelection:{fn:t=>P(e,t)},table_resetRowSelection:{fn:t=>kn(e,t)},table_toggleAllRowsSelected:{fn:(t,n)=>An(e,t,n)},table_toggleAllPageRowsSelected:{fn:(t,n)=>jn(e,t,n)},table_getPreSelectedRowModel:{fn:()=>Mn(e)},table_getSelectedRowModel:{fn:()=>Nn(e),memoDeps:()=>[e.atoms.rowSelection?.get(),e.getCoreRowModel()]},table_getFilteredSelectedRowModel:{fn:()=>Pn(e),memoDeps:()=>[e.atoms.rowSelection?.get(),e.getFilteredRowModel()]},table_getGroupedSelectedRowModel:{fn:()=>Fn(e),memoDeps:()=>[e.atoms.rowSelection?.get(),e.getSortedRowModel()]},table_getSelectedRowIds:{fn:()=>In(e),memoDeps:()=>[e.atoms.rowSelection?.get()]},table_getIsAllRowsSelected:{fn:()=>Ln(e),memoDeps:()=>[e.atoms.rowSelection?.get(),e.getFilteredRowModel(),e.options.enableRowSelection,e.options.enableSubRowSelection]},table_getIsAllPageRowsSelected:{fn:()=>Rn(e),memoDeps:()=>[e.atoms.rowSelection?.get(),e.getPaginatedRowModel(),e.options.enableRowSelection,e.options.enableSubRowSelection]},table_getIsSomeRowsSelected:{fn:()=>F(e),memoDeps:()=>[e.atoms.rowSelection?.get()]},table_getIsSomePageRowsSelected:{fn:()=>zn(e),memoDeps:()=>[e.atoms.rowSelection?.get(),e.getPaginatedRowModel(),e.options.enableRowSelection]},table_getToggleAllRowsSelectedHandler:{fn:()=>Bn(e)},table_getToggleAllPageRowsSelectedHandler:{fn:()=>Vn(e)}})}},Zn=/([0-9]+)/gm;function Qn(e){let t=Object.assign((e,n,r)=>{let i=e.getValue(r),a=n.getValue(r),o=t.resolveDataValue;return o&&(i=o(i),a=o(a)),t.sort(i,a,e,n,r)},e);return t}var $n=Qn({resolveDataValue:e=>nr(e).toLowerCase(),sort:(e,t)=>rr(e,t)}),er=Qn({sort:(e,t)=>tr(e,t)});function tr(e,t){return e===t?0:e>t?1:-1}function nr(e){return typeof e==`number`?isNaN(e)||e===1/0||e===-1/0?``:String(e):typeof e==`string`?e:``}function rr(e,t){let n=0,r=0,i=e.length,a=t.length;for(;n<i&&r<a;){let i=W(e.charCodeAt(n)),a=W(t.charCodeAt(r)),o=ir(e,n,i),s=ir(t,r,a);if(!i&&!a){let i=ar(e,n,o,t,r,s);if(i)return i;n=o,r=s;continue}if(i!==a)return i?1:-1;let c=or(e,n,o,t,r,s);if(c)return c;n=o,r=s}return cr(e,n)-cr(t,r)}function W(e){return e>=48&&e<=57}function ir(e,t,n){let r=t+1;for(;r<e.length&&W(e.charCodeAt(r))===n;)r++;return r}function ar(e,t,n,r,i,a){let o=n-t,s=a-i,c=o<s?o:s;for(let n=0;n<c;n++){let a=e.charCodeAt(t+n),o=r.charCodeAt(i+n);if(a>o)return 1;if(o>a)return-1}return o>s?1:s>o?-1:0}function or(e,t,n,r,i,a){let o=t;for(;o<n&&e.charCodeAt(o)===48;)o++;let s=i;for(;s<a&&r.charCodeAt(s)===48;)s++;let c=n-o,l=a-s;if(c===0&&l===0)return 0;if(c<=15&&l<=15){let t=sr(e,o,n),i=sr(r,s,a);return t>i?1:i>t?-1:0}let u=parseInt(e.slice(t,n),10),d=parseInt(r.slice(i,a),10);return u>d?1:d>u?-1:0}function sr(e,t,n){let r=0;for(let i=t;i<n;i++)r=r*10+e.charCodeAt(i)-48;return r}function cr(e,t){let n=0,r=t;for(;r<e.length;)n++,r=ir(e,r,W(e.charCodeAt(r)));return n}function lr(){return[]}function G(e,t){De(e,`sorting`,t)}function ur(e,t){G(e,t?[]:S(e.initialState.sorting??[]))}function dr(e){e.atoms.sorting&&(e.options.autoResetAll??e.options.autoResetSorting??!1)&&ur(e)}function fr(e){let t=e.table._rowModelFns.sortFns,n=e.table.getFilteredRowModel().flatRows.slice(0,10),r,i=!1;for(let t=0;t<n.length;t++){let a=n[t].getValue(e.id);if(Object.prototype.toString.call(a)===`[object Date]`){r=`datetime`;break}if(typeof a==`string`&&(i=!0,a.split(Zn).length>1)){r=`alphanumeric`;break}}if(!r&&i&&(r=`text`),r){let e=t?.[r];if(e||r===`alphanumeric`&&(e=t?.text),e)return e}return er}function pr(e){let t=e.table.getFilteredRowModel().flatRows.slice(0,10);for(let n=0;n<t.length;n++){let r=t[n].getValue(e.id);if(r!=null)return typeof r==`string`?`asc`:`desc`}return`desc`}function mr(e){let t=e.table._rowModelFns.sortFns;return Oe(e.columnDef.sortFn)?e.columnDef.sortFn:e.columnDef.sortFn===`auto`?fr(e):t?.[e.columnDef.sortFn]??er}function hr(e,t,n){let r=_r(e,n&&K(e)),i=t!==void 0;G(e.table,a=>{let o=a.findIndex(t=>t.id===e.id),s=o===-1?void 0:a[o],c=[],l,u=i?t:r===`desc`,d=!!(a.length&&K(e)&&n);return l=d?s?`toggle`:`add`:s?`toggle`:`replace`,l===`toggle`&&(i||r||(l=`remove`)),l===`add`?(c=[...a,{id:e.id,desc:u}],c.splice(0,c.length-(e.table.options.maxMultiSortColCount??2**53-1))):c=l===`toggle`?d?a.map(t=>t.id===e.id?{...t,desc:u}:t):[{id:e.id,desc:u}]:l===`remove`?d?a.filter(t=>t.id!==e.id):[]:[{id:e.id,desc:u}],c})}function gr(e){return e.columnDef.sortDescFirst??e.table.options.sortDescFirst??pr(e)===`desc`?`desc`:`asc`}function _r(e,t){let n=gr(e),r=yr(e);return r?r!==n&&(e.table.options.enableSortingRemoval??!0)&&(!t||(e.table.options.enableMultiRemove??!0))?!1:r===`desc`?`asc`:`desc`:n}function vr(e){return(e.columnDef.enableSorting??!0)&&(e.table.options.enableSorting??!0)&&!!e.accessorFn}function K(e){return e.columnDef.enableMultiSort??e.table.options.enableMultiSort??!!e.accessorFn}function yr(e){let t=e.table.atoms.sorting?.get()?.find(t=>t.id===e.id);return t?t.desc?`desc`:`asc`:!1}function br(e){return e.table.atoms.sorting?.get()?.findIndex(t=>t.id===e.id)??-1}function xr(e){G(e.table,t=>t.length?t.filter(t=>t.id!==e.id):[])}function Sr(e){let t=vr(e);return n=>{t&&hr(e,void 0,K(e)?e.table.options.isMultiSortEvent?.(n):!1)}}var Cr={getInitialState(e){return{sorting:lr(),...e}},getDefaultColumnDef(){return{sortFn:`auto`,sortUndefined:1}},getDefaultTableOptions(e){return{autoResetSorting:!1,onSortingChange:xe(`sorting`,e),isMultiSortEvent:e=>e.shiftKey}},assignColumnPrototype(e,t){D(`rowSortingFeature`,e,t,{column_getAutoSortFn:{fn:e=>fr(e)},column_getAutoSortDir:{fn:e=>pr(e)},column_getSortFn:{fn:e=>mr(e)},column_toggleSorting:{fn:(e,t,n)=>hr(e,t,n)},column_getFirstSortDir:{fn:e=>gr(e)},column_getNextSortingOrder:{fn:(e,t)=>_r(e,t)},column_getCanSort:{fn:e=>vr(e)},column_getCanMultiSort:{fn:e=>K(e)},column_getIsSorted:{fn:e=>yr(e)},column_getSortIndex:{fn:e=>br(e)},column_clearSorting:{fn:e=>xr(e)},column_getToggleSortingHandler:{fn:e=>Sr(e)}})},constructTableAPIs(e){E(`rowSortingFeature`,e,{table_autoResetSorting:{fn:()=>dr(e)},table_setSorting:{fn:t=>G(e,t)},table_resetSorting:{fn:t=>ur(e,t)}})}};function wr(){return e=>{let t=e;return T({feature:`rowSortingFeature`,table:t,fnName:`table.getSortedRowModel`,memoDeps:()=>[t.atoms.sorting?.get(),t.getPreSortedRowModel()],fn:()=>Tr(t),onAfterUpdate:je(()=>Ge(t))})}}function Tr(e){let t=e.getPreSortedRowModel(),n=e.atoms.sorting?.get();if(!t.rows.length||!n?.length)return t;let r=[],i=n.filter(t=>{let n=e.getColumn(t.id);return n?vr(n):!1});if(!i.length)return t;let a=[];for(let t=0;t<i.length;t++){let n=i[t],r=e.getColumn(n.id);r&&a.push({id:n.id,desc:n.desc,sortUndefined:r.columnDef.sortUndefined,invertSorting:r.columnDef.invertSorting,sortFn:mr(r)})}let o=(e,t)=>{for(let n=0;n<a.length;n++){let r=a[n],i=r.sortUndefined,o=r.desc,s=0;if(i){let n=e.getValue(r.id),a=t.getValue(r.id),o=n===void 0,c=a===void 0;if(o&&c)continue;if(o||c){if(i===`first`)return o?-1:1;if(i===`last`)return o?1:-1;s=o?i:-i}}if(s===0&&(s=r.sortFn(e,t,r.id)),s!==0)return o&&(s*=-1),r.invertSorting&&(s*=-1),s}return e.index-t.index},s=e=>{let t=e.slice();t.sort(o);let n=!1;for(let i=0;i<t.length;i++){let a=t[i];a!==e[i]&&(n=!0);let o=r.length;if(r.push(a),a.subRows.length){let e=s(a.subRows);if(e.changed){let s=Object.create(Object.getPrototypeOf(a));be(s,a),s.subRows=e.rows,t[i]=s,r[o]=s,n=!0}}}return{rows:t,changed:n}};return{rows:s(t.rows).rows,flatRows:r,rowsById:t.rowsById}}function Er(){return{createOptionsStore:!0,wrapExternalAtoms:!1,addSubscription:()=>{throw Error(`Feature not supported in current reactivity implementation`)},unmount:()=>{throw Error(`Feature not supported in current reactivity implementation`)},batch:bn,schedule:e=>queueMicrotask(e),untrack:e=>e(),createReadonlyAtom:(e,t)=>Sn(()=>e(),{compare:t?.compare}),createWritableAtom:(e,t)=>Sn(e,{compare:t?.compare})}}var Dr=new WeakMap,Or=se(class extends de{render(e){return c}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),c}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=Dr.get(t);n===void 0&&(n=new WeakMap,Dr.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?Dr.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});function kr(e){return typeof e==`object`?e.key:e}function Ar(e,t){let n=e.length;return new Proxy(e,{get(e,r,i){if(typeof r==`string`){let i=r.charCodeAt(0);if(i>=48&&i<=57){let i=+r;if(Number.isInteger(i)&&i>=0&&i<n){let n=e[i];if(typeof n!=`object`){let r=t[i*2];n=e[i]={index:i,key:n,start:r,size:t[i*2+1],end:r+t[i*2+1],lane:0}}return n}}if(r===`length`)return n}return Reflect.get(e,r,i)}})}function q(e,t,n){let r=n.initialDeps??[],i,a=!0;function o(){let o=e();return(o.length!==r.length||o.some((e,t)=>r[t]!==e))&&(r=o,i=t(...o),n?.onChange&&!(a&&n.skipInitialOnChange)&&n.onChange(i),a=!1),i}return o.updateDeps=e=>{r=e},o}function jr(e,t){if(e===void 0)throw Error(`Unexpected undefined${t?`: ${t}`:``}`);return e}var J=(e,t)=>Math.abs(e-t)<1.01,Mr=(e,t,n)=>{let r;return Object.assign(function(...i){e.clearTimeout(r),r=e.setTimeout(()=>t.apply(this,i),n)},{cancel:()=>{e.clearTimeout(r)}})};function Nr({offset:e,isScrolling:t,elementMax:n,holdOffset:r,scrollOffset:i,pendingWrite:a,clampedMaxAtWrite:o}){return t&&a===null&&e===i?`spurious`:a!==null&&Math.abs(e-a.target)<1.5?`readBack`:a!==null&&!a.smooth&&n!==null&&a.target>n+r+.5&&Math.abs(e-(n+r))<1.5||a!==null&&!a.smooth&&a.lowMaxes?.some(t=>Math.abs(e-t)<1.5)?`clampedReadBack`:o!==null&&Math.abs(e-o)<1.5?`clampedEcho`:`external`}var Pr=e=>e===`smooth`||e===`smoothFinishing`;function Fr({kind:e,offset:t,command:n,target:r}){return e!==`spurious`&&e!==`readBack`&&e!==`clampedReadBack`&&n?.index!=null&&n.phase!==`queued`&&!Pr(n.phase)&&!J(t,n.lastTargetOffset)&&!J(t,r())&&e!==`clampedEcho`}var Ir=40;function Lr(e){let t=e[e.length-1];if(t===void 0)return!1;let n=e.length-2;for(;n>=0&&t.t-e[n].t<Ir;)n--;if(n<0)return!1;let r=e[n],i=n-1;for(;i>=0&&r.t-e[i].t<Ir;)i--;if(i<0)return!1;let a=e[i],o=(t.offset-r.offset)/(t.t-r.t),s=(r.offset-a.offset)/(r.t-a.t);return o*s>=0&&Math.abs(o)>=2*Math.abs(s)&&Math.abs(o)-Math.abs(s)>=.8}function Rr(e){let t=e[e.length-1];if(t===void 0)return!1;let n=e.length-2;for(;n>=0&&t.t-e[n].t<Ir;)n--;if(n<0)return!1;let r=e[n];return Math.abs(t.offset-r.offset)/(t.t-r.t)>=.05}var Y,X=()=>{if(Y!==void 0)return Y;if(typeof navigator>`u`)return Y=!1;if(/iP(hone|od|ad)/.test(navigator.userAgent))return Y=!0;let e=navigator.maxTouchPoints;return Y=navigator.platform===`MacIntel`&&e!==void 0&&e>0},zr,Br=()=>zr===void 0?zr=X()&&typeof CSS<`u`&&typeof CSS.supports==`function`&&CSS.supports(`overflow-anchor: auto`):zr,Vr=()=>!X()||Br(),Z={capture:!0,passive:!0},Hr=class{constructor(e){this.host=e,this._touch=null,this.inMotion=()=>this._touch!==null&&this._touch.phase!==`lateFling`,this.dragging=()=>this._touch?.phase===`down`&&this._touch.moved,this.tail=()=>this._touch?.phase===`tail`?this._touch.moved?`fling`:`tap`:null,this.onScroll=({isScrolling:e,ownReadBack:t,moved:n,external:r})=>(e&&this._touch?.phase===`tail`?this._openTail(this._touch.moved||!t,!1):this._touch?.phase===`lateFling`&&(this.host.now()>this._touch.until?this._touch=null:r&&e&&n&&this._openTail(!0,!1)),!t&&e&&n&&this._touch?.phase===`down`?(this._touch.moved=!0,!0):!1),this.touchStart=()=>{this.end(),this._touch={phase:`down`,moved:!1}},this.touchEnd=()=>{let e=this._touch?.phase===`down`&&this._touch.moved;this.end(),this._openTail(e,e)},this.end=()=>{let e=this.host.getWindow();this._touch?.phase===`tail`&&e!=null&&e.clearTimeout(this._touch.timerId),this._touch=null},this.listen=e=>{let t=()=>this.touchStart(),n=()=>this.touchEnd();return e.addEventListener(`touchstart`,t,Z),e.addEventListener(`touchend`,n,Z),e.addEventListener(`touchcancel`,n,Z),()=>{e.removeEventListener(`touchstart`,t,Z),e.removeEventListener(`touchend`,n,Z),e.removeEventListener(`touchcancel`,n,Z),this.end()}},this._openTail=(e,t)=>{let n=this.host.getWindow();if(n==null)return;this.end();let r={phase:`tail`,moved:e,awaitingFling:t,timerId:n.setTimeout(()=>{this.host.tailStillMoving()?this._openTail(r.moved,r.awaitingFling):(this._touch=r.awaitingFling?{phase:`lateFling`,until:this.host.now()+1e3}:null,this.host.onTailClosed())},150)};this._touch=r}}get touch(){return this._touch}},Ur=e=>{let{clientWidth:t,clientHeight:n}=e;return{width:t,height:n}},Wr=e=>{let t=new Set;return{schedule:n=>{let r=e.requestAnimationFrame(()=>{t.delete(r),n()});t.add(r)},cancel:()=>{t.forEach(t=>e.cancelAnimationFrame(t)),t.clear()}}},Gr=e=>e,Kr=e=>{let t=e.overscan*Math.max(e.lanes??1,1),n=Math.max(e.startIndex-t,0),r=Math.min(e.endIndex+t,e.count-1)-n+1,i=Array(r);for(let e=0;e<r;e++)i[e]=n+e;return i},qr=(e,t)=>{let n=e.scrollElement;if(!n)return;let r=e.targetWindow;if(!r)return;let i=e=>{let{width:n,height:r}=e;t({width:Math.round(n),height:Math.round(r)})};if(i(Ur(n)),!r.ResizeObserver)return()=>{};let a=Wr(r),o=new r.ResizeObserver(()=>{let t=()=>{i(Ur(n))};e.options.useAnimationFrameWithResizeObserver?a.schedule(t):t()});return o.observe(n,{box:`content-box`}),()=>{o.unobserve(n),a.cancel()}},Jr={passive:!0},Yr=typeof window>`u`||`onscrollend`in window,Xr=(e,t,n)=>{let r=e.scrollElement;if(!r)return;let i=e.targetWindow;if(!i)return;let a=e.options.useScrollendEvent&&Yr,o=0,s=a?null:Mr(i,()=>t(n(r),!1),e.options.isScrollingResetDelay),c=e=>()=>{o=n(r),s?.(),t(o,e)},l=c(!0),u=c(!1);return r.addEventListener(`scroll`,l,Jr),a&&r.addEventListener(`scrollend`,u,Jr),()=>{r.removeEventListener(`scroll`,l),a&&r.removeEventListener(`scrollend`,u),s?.cancel()}},Zr=(e,t)=>Xr(e,t,t=>{let{horizontal:n,isRtl:r}=e.options;return n?t.scrollLeft*(r&&-1||1):t.scrollTop}),Qr=(e,t,n)=>{if(n.options.useCachedMeasurements){let t=n.indexFromElement(e),r=n.options.getItemKey(t);return n.itemSizeCache.get(r)??n.options.estimateSize(t)}if(t?.borderBoxSize){let e=t.borderBoxSize[0];if(e)return Math.round(e[n.options.horizontal?`inlineSize`:`blockSize`])}if(!t){let t=n.indexFromElement(e),r=n.options.getItemKey(t),i=n.itemSizeCache.get(r);if(i!==void 0)return i}return e[n.options.horizontal?`offsetWidth`:`offsetHeight`]},$r=(e,{adjustments:t=0,behavior:n},r)=>{var i;let{scrollElement:a,options:o}=r,s=e+t,c=o.horizontal&&o.isRtl&&a!==null&&`ownerDocument`in a;(i=a?.scrollTo)==null||i.call(a,{[o.horizontal?`left`:`top`]:c?-s:s,behavior:n})},ei=(e,t)=>e===`smooth`?t?`smoothLanded`:`smooth`:`instant`,Q=e=>e?.phase===`smooth`||e?.phase===`smoothLanded`;function ti(e,t,n,r){if(t===0)return!1;let i=r(0),a=new Set,o=0;for(;o<e;){let e=n(o);if(e===i)break;a.add(e),o++}let s=e-o;if(s===0||s>=t)return!1;for(let e=0;e<s;e++)if(r(e)!==n(o+e))return!1;for(let e=s;e<t;e++)if(a.has(r(e)))return!1;return!0}var ni=class{constructor(e){this.unsubs=[],this.scrollElement=null,this.targetWindow=null,this.isScrolling=!1,this.scrollState=null,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache=new Map,this.itemSizeCacheVersion=0,this.laneAssignments=new Map,this.pendingMin=null,this.prevLanes=void 0,this.lanesChangedFlag=!1,this.lanesSettling=!1,this.pendingScrollAnchor=null,this.scrollRect=null,this.scrollOffset=null,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._iosGesture=new Hr({getWindow:()=>this.targetWindow,now:()=>this.now(),tailStillMoving:()=>{let e=this.scrollState;if(e?.phase!==`queued`||this.pendingWrite!==null)return!1;let t=this._readElementOffset();return t===null||this._lastElementOffset===null||Math.abs(t-this._lastElementOffset)<1?!1:(this._lastElementOffset=t,e.samples=[...e.samples??[],{t:this.now(),offset:t}],!0)},onTailClosed:()=>{let e=this.scrollState;e?.phase===`queued`&&Rr(e.samples??[])&&(this.scrollState=null),this._flushHoldIfReady(!0),this._writeAwaitingCommand(),this._retryClampedAdjustment()}}),this._lastElementOffset=null,this.pendingWrite=null,this._clampedAdjustment=null,this.elementsCache=new Map,this._resizeBatch=null,this.now=()=>{var e;return((e=this.targetWindow?.performance)?.now)?.call(e)??Date.now()},this.observer=(()=>{let e=null,t=null,n=!1,r=!1,i=new Set,a=()=>{if(e)return e;let r=this.targetWindow;if(!r||!r.ResizeObserver)return null;let i=t=Wr(r);return e=new r.ResizeObserver(e=>{let t=()=>{let t={sync:!1};this._resizeBatch=t;try{e.forEach(o)}finally{this._resizeBatch=null,t.notify&&(this.notify(t.sync),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment(),this.measureElement(null))}};if(this.options.useAnimationFrameWithResizeObserver)i.schedule(t);else{n=!0;try{t()}finally{n=!1}}})},o=e=>{let t=e.target,n=this.indexFromElement(t);if(t.isConnected)this.isIndexInRange(n)&&this.shouldMeasureDuringScroll(n)&&this.resizeItem(n,this.options.measureElement(t,e,this));else{this.observer.unobserve(t);for(let[e,n]of this.elementsCache)if(n===t){this.elementsCache.delete(e);break}}};return{disconnect:()=>{var n;(n=a())==null||n.disconnect(),t?.cancel(),i.clear(),r=!1,e=null,t=null},observe:o=>{let s=a();s&&(n?(i.add(o),r||(r=!0,t?.schedule(()=>{r=!1,i.forEach(t=>{t.isConnected&&e?.observe(t,{box:`border-box`})}),i.clear()}))):s.observe(o,{box:`border-box`}))},unobserve:e=>{var t;i.delete(e),(t=a())==null||t.unobserve(e)}}})(),this.range=null,this.setOptions=e=>{let t={debug:!1,initialOffset:0,overscan:1,paddingStart:0,paddingEnd:0,scrollPaddingStart:0,scrollPaddingEnd:0,horizontal:!1,getItemKey:Gr,rangeExtractor:Kr,onChange:()=>{},measureElement:Qr,initialRect:{width:0,height:0},scrollMargin:0,gap:0,indexAttribute:`data-index`,initialMeasurementsCache:[],lanes:1,anchorTo:`start`,followOnAppend:!1,scrollEndThreshold:1,isScrollingResetDelay:150,enabled:!0,isRtl:!1,useScrollendEvent:!1,useAnimationFrameWithResizeObserver:!1,laneAssignmentMode:`estimate`,useCachedMeasurements:!1};for(let n in e){let r=e[n];r!==void 0&&(t[n]=r)}let n=this.options,r=null,i=null,a=!1;if(n!==void 0&&n.enabled&&t.enabled&&t.anchorTo===`end`&&this.scrollElement!==null){let e=n.count,o=t.count,s=this.getMeasurements(),c=this._singleLaneMeasurements?.items??s,l=e=>kr(c[e]),u=e>0?l(0):null,d=e>0?l(e-1):null;if(o!==e||e>0&&o>0&&(t.getItemKey(0)!==u||t.getItemKey(o-1)!==d)){a=!0;let c=e>0?this.getVirtualItemForOffset(this.getScrollOffset())??s[0]:null;c&&(r=[c.key,this.getScrollOffset()-c.start]);let u=t.followOnAppend===!0?`auto`:t.followOnAppend||null;u&&o>0&&this.isAtEnd(n.scrollEndThreshold)&&(e===0||t.getItemKey(o-1)!==d)&&(o>e||ti(e,o,l,t.getItemKey))&&(i=u)}}this.options=t,a&&(this.pendingMin=0,this.itemSizeCacheVersion++);let o=null;if(r&&this.scrollOffset!==null&&!this._awaitingCommandReadBack()){let[e,t]=r,n=this.getMeasurements(),{count:a,getItemKey:s}=this.options,c=0;for(;c<a&&s(c)!==e;)c++;if(c<a){let e=n[c];if(e){let n=Math.max(0,e.start+t);!i&&n!==this.scrollOffset&&(o=n-this.scrollOffset,this.scrollOffset=n)}}}i?this.pendingScrollAnchor={kind:`follow`,behavior:i}:o!==null&&(this._canWriteScroll()?this.pendingScrollAnchor={kind:`anchor`,delta:o}:(this._holdOffset+=o,this._followOffsetTarget(o)))},this.notify=e=>{var t,n;(n=(t=this.options).onChange)==null||n.call(t,this,e)},this.maybeNotify=q(()=>(this.calculateRange(),[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]),e=>{this.notify(e)},{key:!1,debug:()=>this.options.debug,initialDeps:[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]}),this.cleanup=()=>{var e;this.unsubs.filter(Boolean).forEach(e=>e()),this.unsubs=[],this.observer.disconnect(),this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null,(e=this._momentumStop)==null||e.restore(),this._momentumStop=null,this.isScrolling=!1,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._clampedAdjustment=null,this.pendingWrite=null,this.scrollElement=null,this.targetWindow=null},this._didMount=()=>()=>{this.cleanup()},this._willUpdate=()=>{let e=this.options.enabled?this.options.getScrollElement():null;if(this.scrollElement!==e){if(this.cleanup(),!e){this.maybeNotify();return}this.scrollElement=e,this.targetWindow=this.scrollElement&&`ownerDocument`in this.scrollElement?this.scrollElement.ownerDocument.defaultView:this.scrollElement?.window??null,this.elementsCache.forEach(e=>{this.observer.observe(e)}),this.unsubs.push(this.options.observeElementRect(this,e=>{this.scrollRect=e,this.maybeNotify()})),this.unsubs.push(this.options.observeElementOffset(this,(e,t)=>{let n=t?this._elementMaxScrollOffset():null,r=this._reportedOverscroll;this._reportedOverscroll=e<0||n!==null&&e>n+1;let i=e;this._lastElementOffset=i,e=this._toLayoutOffset(e);let a=this._classifyScrollEvent(e,t,n);if(a===`spurious`)return;a===`readBack`?e=this.pendingWrite.target:a===`clampedReadBack`&&this.scrollState?.index!=null&&e<this.getMaxScrollOffset()-1.5?this.scrollState.lastTargetOffset=e:Fr({kind:a,offset:e,command:this.scrollState,target:()=>this.getScrollStateTarget(this.scrollState)})&&(this.scrollState=null),this.pendingWrite=null,this._clampedAdjustment!==null&&Math.abs(e-this._clampedAdjustment.maxAtWrite)>=1.5&&(this._clampedAdjustment=null);let o=this.getScrollOffset(),s=this.scrollDirection;this.scrollDirection=t?o===e?this.scrollDirection:o<e?`forward`:`backward`:null,this.scrollOffset=e,this.isScrolling=t;let c=this.scrollState;if(c?.phase===`queued`&&a===`external`&&t){if(r||this._reportedOverscroll)c.samples=[];else{let e=this.now();c.samples=[...(c.samples??[]).filter(t=>e-t.t<=200),{t:e,offset:i}],(s!==null&&this.scrollDirection!==s||Lr(c.samples))&&(this.scrollState=null)}}this._iosGesture.onScroll({isScrolling:t,ownReadBack:a===`readBack`,moved:e!==o,external:a===`external`&&this.scrollState?.phase!==`smooth`&&this.scrollState?.phase!==`smoothFinishing`})&&this.scrollState?.phase===`queued`&&(this.scrollState=null),this._flushHoldIfReady(!0),this.scrollState&&this.scheduleScrollReconcile(),this.maybeNotify()})),`addEventListener`in this.scrollElement&&this.unsubs.push(this._iosGesture.listen(this.scrollElement)),this._scrollToOffset(this.getScrollOffset())}this._noteClampMax();let t=this.pendingScrollAnchor;this.pendingScrollAnchor=null,t&&this.scrollElement&&this.options.enabled&&(t.kind===`anchor`?this._canWriteScroll()?Q(this.scrollState)&&!J(this.getScrollOffset()-t.delta,this.scrollState.lastTargetOffset)||(this._followOffsetTarget(t.delta),this._scrollToOffset(this.getScrollOffset())):(this._holdOffset+=t.delta,this._followOffsetTarget(t.delta),this.notify(!1)):this.scrollToEnd({behavior:t.behavior})),this._flushHoldIfReady(!1),this._retryClampedAdjustment()},this._classifyScrollEvent=(e,t,n)=>Nr({offset:e,isScrolling:t,elementMax:n,holdOffset:this._holdOffset,scrollOffset:this.scrollOffset,pendingWrite:this.pendingWrite,clampedMaxAtWrite:this._clampedAdjustment?.maxAtWrite??null}),this._retryClampedAdjustment=()=>{if(this._clampedAdjustment===null||!this.scrollElement||!this.options.enabled||!this._canWriteScroll())return;let{target:e,maxAtWrite:t}=this._clampedAdjustment,n=this.getMaxScrollOffset();n>t+.5&&(this._clampedAdjustment=e>n+.5?{target:e,maxAtWrite:n}:null,this._scrollToOffset(e))},this._writeAwaitingCommand=()=>{let e=this.scrollState;if(e===null||e.phase!==`queued`)return;let{behavior:t}=e;this.getMeasurements();let n=this.getScrollStateTarget(e);e.lastTargetOffset=n,this._clampedAdjustment=null,e.phase=ei(t,e.index!=null&&J(n,this.getScrollOffset())),this._scrollToOffset(n,{behavior:t}),this.scheduleScrollReconcile()},this._readElementOffset=()=>{let e=this.scrollElement;if(e==null)return null;let{horizontal:t,isRtl:n}=this.options;return typeof e.scrollTop==`number`?t?e.scrollLeft*(n&&-1||1):e.scrollTop:typeof e.scrollY==`number`?t?e.scrollX:e.scrollY:null},this._canWriteScroll=()=>!(X()&&this._iosGesture.inMotion())&&!this._reportedOverscroll,this._flushHoldIfReady=e=>{if(this._holdOffset===0||!this.scrollElement||!this.options.enabled||!this._canWriteScroll()||this.scrollState?.phase===`smooth`)return;this._holdOffset=0,this.scrollOffset!==null&&this.scrollOffset<0&&(this.scrollOffset=0),this.notify(e);let t=this.getCommandWrittenOffset()??this.getScrollOffset();this._clampedAdjustment=this._clampedBy(t),this._scrollToOffset(t)},this.rafId=null,this.getSize=()=>this.options.enabled?(this.scrollRect=this.scrollRect??this.options.initialRect,this.scrollRect[this.options.horizontal?`width`:`height`]):(this.scrollRect=null,0),this.getScrollOffset=()=>this.options.enabled?(this.scrollOffset=this.scrollOffset??(typeof this.options.initialOffset==`function`?this.options.initialOffset():this.options.initialOffset),this.scrollOffset):(this.scrollOffset=null,0),this.getMeasurementOptions=q(()=>[this.options.count,this.options.paddingStart,this.options.scrollMargin,this.options.getItemKey,this.options.enabled,this.options.lanes,this.options.laneAssignmentMode,this.options.gap],(e,t,n,r,i,a,o,s)=>(this.prevLanes!==void 0&&this.prevLanes!==a&&(this.lanesChangedFlag=!0),this.prevLanes=a,this.pendingMin=null,{count:e,paddingStart:t,scrollMargin:n,getItemKey:r,enabled:i,lanes:a,laneAssignmentMode:o,gap:s}),{key:!1}),this.isIndexInRange=e=>e>=0&&e<this.options.count,this.getMeasurements=q(()=>[this.getMeasurementOptions(),this.itemSizeCacheVersion],({count:e,paddingStart:t,scrollMargin:n,getItemKey:r,enabled:i,lanes:a,laneAssignmentMode:o,gap:s},c)=>{let l=this.itemSizeCache;if(!i)return this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),[];if(this.laneAssignments.size>e)for(let t of this.laneAssignments.keys())t>=e&&this.laneAssignments.delete(t);this.lanesChangedFlag&&(this.lanesChangedFlag=!1,this.lanesSettling=!0,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.pendingMin=null),this.measurementsCache.length===0&&!this.lanesSettling&&(this.measurementsCache=this.options.initialMeasurementsCache,this.measurementsCache.forEach(e=>{this.itemSizeCache.set(e.key,e.size)}));let u=this.lanesSettling?0:this.pendingMin??0;if(this.pendingMin=null,this.lanesSettling&&this.measurementsCache.length===e&&(this.lanesSettling=!1),a===1){let i=e*2,a=this._singleLaneMeasurements?.flat;if(!a||a.length<i){let e=new Float64Array(i);a&&u>0&&e.set(a.subarray(0,u*2)),a=e}let o=u===0?Array(e):this._singleLaneMeasurements.items.slice(),c;if(u===0)c=t+n;else{let e=u-1;c=a[e*2]+a[e*2+1]+s}for(let t=u;t<e;t++){let e=r(t);o[t]=e;let n=l.get(e),i=typeof n==`number`?n:this.options.estimateSize(t);a[t*2]=c,a[t*2+1]=i,c+=i+s}this._singleLaneMeasurements={flat:a,items:o};let d=Ar(o,a);return this.measurementsCache=d,d}let d=this.measurementsCache.slice(0,u),f=Array(a).fill(void 0),p=new Float64Array(a),m=0;for(let e=0;e<u;e++){let t=d[e];t&&(f[t.lane]===void 0&&m++,f[t.lane]=e,p[t.lane]=t.end)}for(let i=u;i<e;i++){let e=r(i),c=this.laneAssignments.get(i),u,h,g=o===`estimate`||l.has(e);if(c!==void 0&&this.options.lanes>1){u=c;let e=f[u],r=e===void 0?void 0:d[e];h=r?r.end+s:t+n}else if(m===a){let e=0,t=p[0],n=f[0];for(let r=1;r<a;r++){let i=p[r];(i<t||i===t&&f[r]<n)&&(e=r,t=i,n=f[r])}u=e,h=t+s,g&&this.laneAssignments.set(i,u)}else u=i%this.options.lanes,h=t+n,g&&this.laneAssignments.set(i,u);let _=l.get(e),v=typeof _==`number`?_:this.options.estimateSize(i),y=h+v;d[i]={index:i,start:h,size:v,end:y,key:e,lane:u},f[u]===void 0&&m++,f[u]=i,p[u]=y}return this.measurementsCache=d,d},{key:!1,debug:()=>this.options.debug}),this.calculateRange=q(()=>[this.getMeasurements(),this.getSize(),this.getScrollOffset(),this.options.lanes,this._getLayoutTotalSize()+this.options.scrollMargin],(e,t,n,r,i)=>{if(e.length===0||t===0)return this.range=null,null;let a=Math.max(i-t,0);return this.range=ai(e,t,Math.min(n,a),r,r===1&&this._singleLaneMeasurements!==null?this._singleLaneMeasurements.flat:null),this.range},{key:!1,debug:()=>this.options.debug}),this.getVirtualIndexes=q(()=>{let e=null,t=null,n=this.calculateRange();return n&&(e=n.startIndex,t=n.endIndex),this.maybeNotify.updateDeps([this.isScrolling,e,t]),[this.options.rangeExtractor,this.options.overscan,this.options.count,e,t,this.options.lanes]},(e,t,n,r,i,a)=>r===null||i===null?[]:e({startIndex:r,endIndex:i,overscan:t,count:n,lanes:a}),{key:!1,debug:()=>this.options.debug}),this.indexFromElement=e=>{let t=this.options.indexAttribute,n=e.getAttribute(t);return n?parseInt(n,10):(console.warn(`Missing attribute name '${t}={index}' on measured element.`),-1)},this.shouldMeasureDuringScroll=e=>{if(!Q(this.scrollState))return!0;let t=this.scrollState.index??this.getVirtualItemForOffset(this.scrollState.lastTargetOffset)?.index;if(t!==void 0&&this.range){let n=Math.max(this.options.overscan,Math.ceil((this.range.endIndex-this.range.startIndex)/2)),r=Math.max(0,t-n),i=Math.min(this.options.count-1,t+n);return e>=r&&e<=i}return!0},this.measureElement=e=>{if(!e){this.elementsCache.forEach((e,t)=>{e.isConnected||(this.observer.unobserve(e),this.elementsCache.delete(t))});return}let t=this.indexFromElement(e);if(!this.isIndexInRange(t))return;let n=this.options.getItemKey(t),r=this.elementsCache.get(n);r!==e&&(r&&this.observer.unobserve(r),this.observer.observe(e),this.elementsCache.set(n,e)),e.isConnected&&(!this.isScrolling||this.scrollState)&&this.shouldMeasureDuringScroll(t)&&this.resizeItem(t,this.options.measureElement(e,void 0,this))},this.resizeItem=(e,t)=>{var n;if(!this.isIndexInRange(e))return;this._resizeBatch?.sync&&this.getMeasurements();let r,i,a,o=this._singleLaneMeasurements?.flat;if(this.options.lanes===1&&o!=null)a=this.options.getItemKey(e),i=o[e*2],r=o[e*2+1];else{let t=this.measurementsCache[e];if(!t)return;a=t.key,i=t.start,r=t.size}let s=this.itemSizeCache.get(a)??r,c=t-s;if(c!==0){let o=this.options.anchorTo===`end`&&!Q(this.scrollState)&&this.getVirtualDistanceFromEnd()<=this.options.scrollEndThreshold,l=o?this._getLayoutTotalSize():0,u=this.getScrollOffset(),d=this.itemSizeCache.has(a)?i+s<=u&&this.scrollDirection!==`backward`:i<u,f=!Q(this.scrollState)&&(this.shouldAdjustScrollPositionOnItemSizeChange===void 0?d:this.shouldAdjustScrollPositionOnItemSizeChange(this.measurementsCache[e]??{index:e,key:a,start:i,size:r,end:i+r,lane:0},c,this));(this.pendingMin===null||e<this.pendingMin)&&(this.pendingMin=e),this.itemSizeCache.set(a,t),this.itemSizeCacheVersion++;let p=!1;if(this._awaitingCommandReadBack()||(o?p=this.applyScrollAdjustment(this._getLayoutTotalSize()-l):f&&(p=this.applyScrollAdjustment(c))),this._resizeBatch){this._resizeBatch.notify=!0,(n=this._resizeBatch).sync||(n.sync=p);return}this.notify(p),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment()}},this.getVirtualItems=q(()=>[this.getVirtualIndexes(),this.getMeasurements(),this._holdOffset],(e,t,n)=>{let r=[];for(let i=0,a=e.length;i<a;i++){let a=t[e[i]];r.push(n===0?a:{...a,start:a.start-n,end:a.end-n})}return r},{key:!1,debug:()=>this.options.debug}),this.getVirtualItemForOffset=e=>{let t=this.getMeasurements();if(t.length===0)return;let n=this._singleLaneMeasurements?.flat,r=this.options.lanes===1&&n!=null;return jr(t[ri(0,t.length-1,r?e=>n[e*2]:e=>jr(t[e]).start,e)])},this._noteClampMax=()=>{if(!this._awaitingCommandReadBack())return;let e=this._elementMaxScrollOffset();if(e===null)return;let t=this.pendingWrite,n=Math.max(e,0)+this._holdOffset;if(n>=t.target)return;let r=t.lowMaxes??=[];r[r.length-1]!==n&&r.push(n)},this.getMaxScrollOffset=()=>(this._elementMaxScrollOffset()??0)+this._holdOffset,this._toLayoutOffset=e=>{let t=e+this._holdOffset;return this.pendingScrollAnchor?.kind===`anchor`&&(t+=this.pendingScrollAnchor.delta),t},this._elementMaxScrollOffset=()=>{let e=this.scrollElement;if(e===null)return null;if(`scrollHeight`in e)return this.options.horizontal?e.scrollWidth-e.clientWidth:e.scrollHeight-e.clientHeight;if(`document`in e){let t=e.document.documentElement;return this.options.horizontal?t.scrollWidth-e.innerWidth:t.scrollHeight-e.innerHeight}return null},this._momentumStop=null,this._stopMomentum=e=>{let t=this.scrollElement,n=this.targetWindow;if(t===null||n===null)return;let r=`document`in t?t.document.scrollingElement:t;if(!r?.style)return;if(this._momentumStop){this._momentumStop.done=e;return}let{style:i}=r,a=this.options.horizontal?`overflow-x`:`overflow-y`,o=i.getPropertyValue(a),s=i.getPropertyPriority(a),c=()=>this.options.horizontal?r.clientHeight:r.clientWidth,l=c();if(i.setProperty(a,`hidden`,`important`),c()!==l){i.setProperty(a,o,s);return}let u={restore:()=>i.getPropertyValue(a)!==`hidden`||i.getPropertyPriority(a)!==`important`?!1:(i.setProperty(a,o,s),!0),done:e};this._momentumStop=u,n.requestAnimationFrame(()=>n.requestAnimationFrame(()=>{this._momentumStop===u&&(this._momentumStop=null,u.restore()&&u.done())}))},this._clampedBy=e=>{let t=this._elementMaxScrollOffset();if(t===null)return null;let n=t+this._holdOffset;return e>n+.5?{target:e,maxAtWrite:n}:null},this.getVirtualDistanceFromEnd=()=>Math.max(this._getLayoutTotalSize()+this.options.scrollMargin-this.getSize()-this.getScrollOffset(),0),this.getDistanceFromEnd=()=>Math.max(this.getMaxScrollOffset()-this.getScrollOffset(),0),this.isAtEnd=(e=this.options.scrollEndThreshold)=>this.getDistanceFromEnd()<=e,this.getOffsetForAlignment=(e,t,n=0)=>{if(!this.scrollElement)return 0;let r=this.getSize(),i=this.getScrollOffset();t===`auto`&&(t=e>=i+r?`end`:`start`),t===`center`?e+=(n-r)/2:t===`end`&&(e-=r);let a=this.getMaxScrollOffset();return Math.max(Math.min(a,e),0)},this.getOffsetForIndex=(e,t=`auto`)=>{e=Math.max(0,Math.min(e,this.options.count-1));let n=this.getSize(),r=this.getScrollOffset(),i=this.getMeasurements()[e];if(!i)return;if(t===`auto`){if(i.end>=r+n-this.options.scrollPaddingEnd)t=`end`;else if(i.start<=r+this.options.scrollPaddingStart)t=`start`;else return[r,t]}if(t===`end`&&e===this.options.count-1){let e=this.getMaxScrollOffset(),n=e-this.options.paddingEnd+this.options.scrollPaddingEnd;return[Math.max(Math.min(n,e),0),t]}let a=t===`end`?i.end+this.options.scrollPaddingEnd:i.start-this.options.scrollPaddingStart;return[this.getOffsetForAlignment(a,t,i.size),t]},this.scrollToOffset=(e,{align:t=`start`,behavior:n=`auto`}={})=>{this._startScroll({index:null,align:t},this.getOffsetForAlignment(e,t),n,`absolute`)},this.scrollToIndex=(e,{align:t=`auto`,behavior:n=`auto`}={})=>{e=Math.max(0,Math.min(e,this.options.count-1));let r=this.getOffsetForIndex(e,t);if(!r)return;let[i,a]=r;this._startScroll({index:e,align:a},i,n,`absolute`)},this.scrollBy=(e,{behavior:t=`auto`}={})=>{let n=this.getOffsetForAlignment((this.getCommandWrittenOffset()??this.getScrollOffset())+e,`start`);this._startScroll({index:null,align:`start`},n,t,`relative`)},this.scrollToEnd=({behavior:e=`auto`}={})=>{this.options.count>0?this._startScroll({index:this.options.count-1,align:`end`,toEnd:!0},Math.max(this.getMaxScrollOffset(),0),e,`absolute`):this.scrollToOffset(Math.max(this.getTotalSize()-this.getSize(),0),{behavior:e})},this.cancelScroll=()=>{this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null},this.getTotalSize=()=>Math.max(this._getLayoutTotalSize()-this._holdOffset,0),this._getLayoutTotalSize=()=>{let e=this.getMeasurements(),t;if(e.length===0)t=this.options.paddingStart;else if(this.options.lanes===1){let n=e.length-1,r=this._singleLaneMeasurements?.flat;t=r==null?e[n]?.end??0:r[n*2]+r[n*2+1]}else{let n=Array(this.options.lanes).fill(null),r=e.length-1;for(;r>=0&&n.some(e=>e===null);){let t=e[r];n[t.lane]===null&&(n[t.lane]=t.end),r--}t=Math.max(...n.filter(e=>e!==null))}return Math.max(t-this.options.scrollMargin+this.options.paddingEnd,0)},this.takeSnapshot=()=>{let e=[];if(this.itemSizeCache.size===0)return e;let t=this.getMeasurements();for(let n of t)n&&this.itemSizeCache.has(n.key)&&e.push({index:n.index,key:n.key,start:n.start,size:n.size,end:n.end,lane:n.lane});return e},this._scrollToOffset=(e,{adjustments:t,behavior:n}={})=>{let r={target:e+(t??0),smooth:n===`smooth`};return this.pendingWrite=r,this.options.scrollToFn(e-this._holdOffset,{behavior:n,adjustments:t},this),r},this.getCommandWrittenOffset=()=>this.scrollState!==null&&this.pendingWrite!==null&&!this.pendingWrite.smooth?this.pendingWrite.target:null,this._awaitingCommandReadBack=()=>{let e=this.getCommandWrittenOffset();return!(X()&&this._iosGesture.dragging())&&e!==null&&!J(e,this.getScrollOffset())},this._followOffsetTarget=e=>{this.scrollState!==null&&this.scrollState.index==null&&(this.scrollState.lastTargetOffset+=e)},this.measure=()=>{this.pendingMin=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.itemSizeCacheVersion++,this.notify(!1)},this.setOptions(e)}get scrollAdjustments(){return 0}applyScrollAdjustment(e,t){if(e===0)return!1;if(this._followOffsetTarget(e),this._canWriteScroll()){let n=this.getScrollOffset();this._clampedAdjustment=this._clampedBy(n+e);let r=this._scrollToOffset(n,{adjustments:e,behavior:t});return this.scrollOffset!==null&&(this.pendingWrite===r&&(this.scrollOffset+=e),this.scrollOffset<0&&(this.scrollOffset=0)),!0}return this._holdOffset+=e,this.scrollOffset!==null&&(this.scrollOffset+=e),!0}scheduleScrollReconcile(){this.targetWindow?this.rafId??=this.targetWindow.requestAnimationFrame(()=>{this.rafId=null,this.reconcileScroll()}):this.scrollState=null}getScrollStateTarget(e){let t=e.toEnd?[Math.max(this.getMaxScrollOffset(),0)]:e.index==null?void 0:this.getOffsetForIndex(e.index,e.align);return t?t[0]:e.lastTargetOffset}reconcileScroll(){if(!this.scrollState||!this.scrollElement)return;if(this.now()-this.scrollState.startedAt>5e3){this.scrollState=null;return}if(this.scrollState.phase===`queued`){this.scheduleScrollReconcile();return}this.getMeasurements();let e=this.getScrollStateTarget(this.scrollState),t=this.scrollState.index==null?1:this.options.useAnimationFrameWithResizeObserver?3:2,n=e!==this.scrollState.lastTargetOffset;if(!n&&J(e,this.getScrollOffset())){if(this.scrollState.phase===`smooth`?this.scrollState.phase=`smoothLanded`:this.scrollState.phase===`smoothFinishing`&&(this.scrollState.phase=`instant`),this.scrollState.stableFrames++,this.scrollState.stableFrames>=t){this.getScrollOffset()!==e&&this._scrollToOffset(e,{behavior:`auto`}),this.scrollState=null;return}}else if(this.scrollState.stableFrames=0,n){let t=this.getSize()||600,n=Math.abs(e-this.getScrollOffset()),r=Q(this.scrollState)&&n>t;this.scrollState.lastTargetOffset=e,r?this.scrollState.phase=`smooth`:this.scrollState.phase===`smooth`?this.scrollState.phase=`smoothFinishing`:this.scrollState.phase===`smoothLanded`&&(this.scrollState.phase=`instant`),this._scrollToOffset(e,{behavior:r?`smooth`:`auto`})}this.scheduleScrollReconcile()}_startScroll(e,t,n,r){this.pendingScrollAnchor=null,this._clampedAdjustment=null;let i=this._iosGesture.tail();if(r===`absolute`&&i!==null){if(i===`fling`&&Vr()){this._stopMomentum(()=>{this.scrollState?.phase!==`queued`||this._iosGesture.tail()!==`fling`||this._reportedOverscroll||(this._iosGesture.end(),this._flushHoldIfReady(!0),this._writeAwaitingCommand())}),this.scrollState={...e,startedAt:this.now(),lastTargetOffset:t,stableFrames:0,phase:`queued`,behavior:n,samples:[]},this.scheduleScrollReconcile();return}this._iosGesture.end()}this.scrollState={...e,startedAt:this.now(),lastTargetOffset:t,stableFrames:0,behavior:n,phase:ei(n,e.index!=null&&J(t,this.getScrollOffset()))},this._scrollToOffset(t,{behavior:n}),this.scheduleScrollReconcile()}},ri=(e,t,n,r)=>{for(;e<=t;){let i=(e+t)/2|0,a=n(i);if(a<r)e=i+1;else if(a>r)t=i-1;else return i}return e>0?e-1:0};function ii(e,t,n){let r=0;for(;r<=t;){let i=(r+t)/2|0,a=e[i*2];if(a<n)r=i+1;else if(a>n)t=i-1;else return i}return r>0?r-1:0}function ai(e,t,n,r,i){let a=e.length-1;if(e.length<=r)return{startIndex:0,endIndex:a};if(r===1&&i!==null){let e=ii(i,a,n),r=e,o=n+t;for(;r<a&&i[r*2]+i[r*2+1]<o;)r++;return{startIndex:e,endIndex:r}}let o=ri(0,a,t=>e[t].start,n),s=o;if(r===1)for(;s<a&&e[s].end<n+t;)s++;else if(r>1){let i=Array(r).fill(0);for(;s<a&&i.some(e=>e<n+t);){let t=e[s];i[t.lane]=t.end,s++}let c=Array(r).fill(n+t);for(;o>=0&&c.some(e=>e>=n);){let t=e[o];c[t.lane]=t.start,o--}o=Math.max(0,o-o%r),s=Math.min(a,s+(r-1-s%r))}return{startIndex:o,endIndex:s}}var oi=120,si=12,ci=class{#e;#t;#n;#r;constructor(e,t){this.measure=e=>{e instanceof HTMLElement&&this.#n?.measureElement(e)},this.#e=e,this.#t=t,e.addController(this)}get active(){return this.#t.count()>oi}get items(){return this.active?this.#n?.getVirtualItems()??[]:void 0}get size(){return this.#n?.getTotalSize()??0}get margin(){return this.#n?.options.scrollMargin??0}show(e){this.#n?.scrollToIndex(e,{align:`center`})}hostUpdated(){let e=this.#t.body();if(!this.active||!e){this.hostDisconnected();return}let t=li(e),n=e.getBoundingClientRect().top-t.getBoundingClientRect().top+t.scrollTop,r=this.#i(t,Math.round(n));this.#n?(n!==this.margin||r.count!==this.#n.options.count)&&(this.#n.setOptions(r),this.#e.requestUpdate()):(this.#n=new ni(r),this.#r=this.#n._didMount(),this.#e.requestUpdate()),this.#n._willUpdate()}hostDisconnected(){this.#r?.(),this.#r=void 0,this.#n=void 0}#i(e,t){return{count:this.#t.count(),getScrollElement:()=>e,estimateSize:()=>this.#t.height,scrollToFn:$r,observeElementRect:qr,observeElementOffset:Zr,overscan:si,scrollMargin:t,onChange:()=>{this.#e.requestUpdate()}}}};function li(e){for(let t=e;t;t=ui(t))if(t instanceof HTMLElement&&/auto|scroll/.test(getComputedStyle(t).overflowY))return t;return document.documentElement}function ui(e){return e instanceof ShadowRoot?e.host:(e instanceof Element?e.assignedSlot:null)??e.parentNode}var di=ln({coreReactivityFeature:Er(),rowSelectionFeature:Xn,rowSortingFeature:Cr,sortedRowModel:wr()}),fi=class{#e;#t;#n;#r;#i=[];#a=[];constructor(e,t){this.#e=e,this.#t=t,this.#r=Dn({features:di,data:[],columns:[],getRowId:t.id,enableSortingRemoval:!0}),this.#n=new ci(e,{count:()=>this.#s(),height:t.height??52,body:()=>e.shadowRoot?.querySelector(`.table .rows`)??null}),e.addController(this)}hostUpdated(){let e=this.#n.items?.at(-1);e&&this.#t.reach?.(e.index)}get selected(){return this.#r.getSelectedRowModel().flatRows.map(({original:e})=>e)}select(e){this.#r.toggleAllRowsSelected(e===`all`),this.#e.requestUpdate()}render(){this.#c();let{rows:e}=this.#r.getRowModel(),t=this.#n.items,r=this.#e.app.texts.text(this.#t.label);return n`<div
      class="table ${this.#o?`selectable`:``}"
      role="table"
      aria-label=${r}
      aria-rowcount=${this.#s()+1}
    >
      <div role="rowgroup" class="titles">
        <div role="row" aria-rowindex="1">
          ${this.#o?this.#u():c} ${this.#a.map(e=>this.#l(e))}
        </div>
      </div>
      <div role="rowgroup" class="rows" style=${t?`height: ${this.#n.size}px`:c}>
        ${t?le(t,({index:t})=>e[t]?.id??t,({index:t,start:n})=>this.#d(e[t],t,n-this.#n.margin)):le(e,({id:e})=>e,(e,t)=>this.#d(e,t))}
      </div>
    </div>`}get#o(){return this.#t.selectable?.()??!1}#s(){return this.#t.total?.()??this.#t.rows().length}#c(){let e=this.#t.rows(),t=this.#t.columns();if(e===this.#i&&t===this.#a)return;let n=t.map(({id:e,value:t})=>t?{id:e,accessorFn:t,sortFn:$n}:{id:e,enableSorting:!1});this.#i=e,this.#a=t,this.#r.setOptions(t=>({...t,data:e,columns:n}))}#l({id:e,title:t,quiet:r,value:i}){let a=this.#e.app.texts.text(t),o=i?this.#r.getColumn(e)?.getIsSorted():void 0;return n`<div role="columnheader" class=${e} aria-sort=${o===`asc`?`ascending`:o===`desc`?`descending`:c}>
      ${i?n`<button
              type="button"
              @click=${()=>{this.#p(e)}}
            >
              ${a}${o?b(o===`asc`?d:ae):c}
            </button>`:n`<span class=${r?`for-screen-readers`:``}>${a}</span>`}
    </div>`}#u(){return n`<div role="columnheader" class="select">
      <input
        type="checkbox"
        aria-label=${this.#e.app.texts.text(`table.select_all`)}
        .checked=${this.#r.getIsAllRowsSelected()}
        .indeterminate=${this.#r.getIsSomeRowsSelected()}
        @change=${()=>{this.select(this.#r.getIsAllRowsSelected()?`none`:`all`)}}
      />
    </div>`}#d(e,t,r){let i=r===void 0?c:`transform: translateY(${r}px)`,a=r===void 0?``:`virtual`;if(!e)return n`<div
        role="row"
        class="row ${a} waiting"
        style=${i}
        data-index=${t}
        aria-rowindex=${t+2}
      >
        <div role="cell" class="wait"></div>
      </div>`;let{original:o}=e;return n`<div
      role="row"
      class="row ${a} ${this.#t.look?.(o)??``} ${e.getIsSelected()?`selected`:``}"
      style=${i}
      data-index=${t}
      aria-rowindex=${t+2}
      ${r===void 0?c:Or(this.#n.measure)}
    >
      ${this.#o?this.#f(e):c}
      ${this.#a.map(({id:e,cell:t})=>n`<div role="cell" class=${e}>${t(o)}</div>`)}
    </div>`}#f(e){let t=this.#t.name?.(e.original)??e.id;return n`<div role="cell" class="select">
      <input
        type="checkbox"
        aria-label=${this.#e.app.texts.text(`table.select`,{name:t})}
        .checked=${e.getIsSelected()}
        @change=${()=>{e.toggleSelected(),this.#e.requestUpdate()}}
      />
    </div>`}#p(e){this.#r.getColumn(e)?.toggleSorting(),this.#e.requestUpdate()}},pi=r`
  .table {
    --inset: 24px;
  }

  .table [role="row"] {
    display: grid;
    grid-template-columns: var(--columns);
    align-items: center;
    gap: 0 16px;
    width: 100%;
    padding-inline: var(--inset);
  }

  .table.selectable [role="row"] {
    grid-template-columns: 24px var(--columns);
  }

  .table .rows {
    position: relative;
  }

  .table .row {
    min-height: 52px;
    padding-block: 4px;
    border-block-start: 1px solid var(--line);
  }

  .table .row.virtual {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }

  .table .row:hover {
    background: color-mix(in srgb, var(--text) 4%, transparent);
  }

  .table .row.selected {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
  }

  .table [role="cell"] {
    min-width: 0;
  }

  .table [role="columnheader"] {
    min-width: 0;
    padding-block: 8px;
    color: var(--text-soft);
    font-size: 13px;
    line-height: 18px;
    white-space: nowrap;
  }

  .table [role="columnheader"] button {
    min-height: 32px;
    margin-inline-start: -8px;
    padding: 0 8px;
    border-radius: 8px;
    color: inherit;
    font: inherit;
  }

  .table [role="columnheader"] button svg {
    width: 16px;
    height: 16px;
  }

  .table .select {
    display: grid;
    place-items: center;
  }

  .table .select input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }

  .table .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .table .wait {
    width: 40%;
    height: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--text) 10%, transparent);
  }

  @container page (max-width: 600px) {
    .table {
      --inset: 16px;
    }

    .table .titles [role="columnheader"]:not(.select) {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`,mi=200,$=class extends s{constructor(...e){super(...e),this.subscriber=``,this.type=``,this.text=``,this.#t=new ve(this,{topics:[`history`,`phonebook`],about:()=>this.subscriber||void 0,key:()=>[this.subscriber,this.type,this.text],load:e=>this.request(`history/list`,{...e,...this.subscriber?{subscriber:this.subscriber}:{},...this.type?{type:[this.type]}:{},...this.text?{text:this.text}:{}})}),this.#n=[{id:`type`,title:`log.type`,quiet:!0,cell:e=>this.#a(e)},{id:`name`,title:`log.name`,cell:e=>this.#o(e)},{id:`number`,title:`log.number`,cell:e=>this.#s(e)},{id:`time`,title:`log.time`,cell:e=>this.#c(e)},{id:`duration`,title:`log.duration`,cell:e=>e.duration===null?c:fe(e.duration)}],this.#r=new fi(this,{columns:()=>this.#n,rows:()=>this.#t.items,id:({id:e})=>e,label:`history.title`,total:()=>this.#t.total,reach:e=>{this.#t.reach(e)},look:e=>`${ue(e).colour} ${e.name||e.withheld?``:`nameless`}`}),this.#l=e=>{let{value:t}=e.target;clearTimeout(this.#e),this.#e=setTimeout(()=>{this.text=t.trim()},mi)}}static{this.styles=[v,m,ie,ne,ce,pe,pi,_,r`
      .card {
        padding: 0;
        overflow: clip;
      }

      .search {
        position: relative;
        display: flex;
        align-items: center;
        padding: 16px 24px 8px;
      }

      .search svg {
        position: absolute;
        inset-inline-start: 36px;
        color: var(--text-soft);
      }

      .search input[type="search"] {
        padding-inline-start: 44px;
      }

      .total {
        padding: 0 24px 4px;
        font-size: 13px;
      }

      .table {
        --columns: 28px minmax(0, 1.4fr) minmax(0, 1fr) 160px 72px;
      }

      .type {
        color: var(--signal);
      }

      .name {
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      [role="columnheader"].name {
        font-weight: 400;
      }

      .time,
      .duration {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .duration {
        text-align: end;
      }

      .group {
        color: var(--text-soft);
        font-weight: 400;
      }

      @container page (max-width: 600px) {
        .search {
          padding-inline: 16px;
        }

        .search svg {
          inset-inline-start: 28px;
        }

        .total {
          padding-inline: 16px;
        }

        .table .row {
          grid-template: "type name time" auto "type number duration" auto / 28px minmax(0, 1fr) auto;
          padding-block: 8px 2px;
        }

        [role="cell"].type {
          grid-area: type;
        }

        [role="cell"].name {
          grid-area: name;
        }

        [role="cell"].number {
          grid-area: number;
        }

        .nameless [role="cell"].name {
          display: none;
        }

        .nameless [role="cell"].number {
          grid-row: 1 / -1;
        }

        [role="cell"].time {
          grid-area: time;
          text-align: end;
        }

        [role="cell"].duration {
          grid-area: duration;
        }
      }
    `]}#e;#t;#n;#r;disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#e)}render(){let{texts:e}=this.app,{total:t}=this.#t;return n`<section class="card">
      <div class="search" role="search">
        ${b(oe)}
        <input
          type="search"
          autocomplete="off"
          maxlength="64"
          aria-label=${e.text(`history.search`)}
          placeholder=${e.text(`history.search`)}
          @input=${this.#l}
        />
      </div>
      <p class="total soft" role="status">${t===void 0?c:e.counted(`history.calls`,t)}</p>
      ${this.#i(t)}
    </section>`}#i(e){let{mistake:t}=this.#t;return t&&e===void 0?y(this.app,t,()=>void this.#t.reload()):e===void 0?te(this.app,10):e===0?re(this.app.texts.text(this.text?`search.nothing`:`history.none`),u):this.#r.render()}#a(e){let{icon:t,text:r}=ue(e),i=this.app.texts.text(r);return n`<span title=${i}>${b(t)}<span class="for-screen-readers">${i}</span></span>`}#o({name:e,withheld:t,group:r}){let{texts:i}=this.app,a=e||(t?i.text(`party.unknown_number`):``);return n`<span dir="auto" title=${e||c}>${a}</span>
      ${r?n`<span class="group">${i.text(`history.group`,{group:r})}</span>`:c}`}#s({number:e,name:t,vip:n,restricted:r}){return me(this.app,this.extensionId,{number:e,name:t,vip:n,hidden:r})}#c({start:e}){let{texts:t}=this.app;return n`<time datetime=${e} title=${t.fullPbxMoment(e)}>${t.pbxMoment(e)}</time>`}#l};a([t()],$.prototype,`subscriber`,void 0),a([t()],$.prototype,`type`,void 0),a([o()],$.prototype,`text`,void 0),$=a([e(`webcti-history-view`)],$);function hi({store:e},t,n,r){let i=e.state.extensions.get(t),a=i&&e.state.pbxs.get(i.pbx);if(!a)throw new g(`pbx_unreachable`,t);let o=[a.entry_id,i.number,...n.split(`/`)].map(encodeURIComponent).join(`/`),s=new URLSearchParams(r).toString();return`/api/webcti/${o}${s&&`?${s}`}`}function gi({session:e}){if(!e.hass)throw new g(`failed`,`Home Assistant is not there`);return e.hass}async function _i(e,t,n,r={}){let i={type:`auth/sign_path`,path:hi(e,t,n,r)};try{let{path:t}=await gi(e).callWS(i);return t}catch(e){throw g.from(e)}}var vi=ue({type:`missed`}),yi=class extends s{static{this.styles=[v,m,ie,ne,pe,pi,_,r`
      .card {
        padding: 8px 0 0;
        overflow: clip;
      }

      .table {
        --columns: 28px minmax(0, 1.2fr) minmax(0, 1fr) 148px 44px 216px;
      }

      .type {
        color: var(--signal);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .new .name {
        font-weight: 700;
      }

      .time,
      .length {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .length {
        text-align: end;
      }

      [role="cell"].actions {
        display: flex;
        align-items: center;
        justify-content: end;
      }

      .actions button {
        padding: 0 12px;
      }

      audio {
        width: 240px;
        height: 40px;
      }

      @container page (max-width: 760px) {
        .table .row {
          grid-template:
            "type name time" auto "type number length" auto "type actions actions" auto / 28px minmax(0, 1fr)
            auto;
          padding-block: 8px 4px;
        }

        .table .titles {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }

        [role="cell"].type {
          grid-area: type;
        }

        [role="cell"].name {
          grid-area: name;
        }

        [role="cell"].number {
          grid-area: number;
        }

        [role="cell"].time {
          grid-area: time;
        }

        [role="cell"].length {
          grid-area: length;
        }

        [role="cell"].actions {
          grid-area: actions;
          flex-wrap: wrap;
          justify-content: start;
          margin-inline-start: -12px;
        }
      }
    `]}#e=new ve(this,{topics:[`voicemail`,`phonebook`],load:e=>this.request(`voicemail/list`,e)});#t=[{id:`type`,title:`log.type`,quiet:!0,cell:e=>this.#r(e)},{id:`name`,title:`log.name`,cell:e=>this.#i(e)},{id:`number`,title:`log.number`,cell:({number:e,name:t})=>me(this.app,this.extensionId,{number:e,name:t})},{id:`time`,title:`log.time`,cell:({start:e})=>this.app.texts.pbxMoment(e)},{id:`length`,title:`voicemail.length`,quiet:!0,cell:({length:e})=>fe(e)},{id:`actions`,title:`voicemail.listen`,quiet:!0,cell:e=>this.#a(e)}];#n=new fi(this,{columns:()=>this.#t,rows:()=>this.#e.items,id:({id:e})=>e,label:`start.voicemail`,total:()=>this.#e.total,reach:e=>{this.#e.reach(e)},look:({heard:e})=>`${vi.colour} ${e?``:`new`}`});render(){let{total:e,mistake:t}=this.#e;return n`<section class="card">
      ${e===void 0?t?y(this.app,t,()=>void this.#e.reload()):te(this.app):e===0?re(this.app.texts.text(`start.no_voicemail`),h):this.#n.render()}
    </section>`}#r({heard:e}){let{texts:t}=this.app,r=`${t.text(vi.text)}, ${t.text(e?`voicemail.heard`:`voicemail.new`)}`;return n`<span title=${r}>${b(vi.icon)}<span class="for-screen-readers">${r}</span></span>`}#i({name:e,withheld:t}){let r=e||(t?this.app.texts.text(`party.unknown_number`):``);return n`<span dir="auto" title=${e||c}>${r}</span>`}#a(e){let{texts:t,dialling:r}=this.app,i=t.pbxMoment(e.start),a=this.pbx?.web?.voicemail_number??``,{playing:o}=this;return o?.id===e.id?n`<audio
        controls
        autoplay
        src=${o.source}
        aria-label=${t.text(`voicemail.message_of`,{moment:i})}
      ></audio>`:n`
      <button
        type="button"
        aria-label=${t.text(`voicemail.listen_to`,{moment:i})}
        ?disabled=${a===``}
        @click=${()=>r.dial({extension:this.extensionId,number:a,name:t.text(`start.voicemail`)})}
      >
        ${b(f)}${t.text(`voicemail.listen`)}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${t.text(`voicemail.play`,{moment:i})}
        title=${t.text(`voicemail.play`,{moment:i})}
        @click=${()=>this.#o(e)}
      >
        ${b(x)}
      </button>
      ${this.mobile?c:n`<button
              type="button"
              class="icon"
              aria-label=${t.text(`voicemail.delete`,{moment:i})}
              title=${t.text(`voicemail.delete`,{moment:i})}
              @click=${()=>this.#s(e)}
            >
              ${b(l)}
            </button>`}
    `}async#o({id:e}){try{this.playing={id:e,source:await _i(this.app,this.extensionId,`voicemail/${e}`)}}catch(e){this.app.feedback.say(await ee(e,this.app),`mistake`)}}async#s({id:e,start:t}){let{texts:n,feedback:r}=this.app;if(await r.ask({title:n.text(`voicemail.delete`,{moment:n.pbxMoment(t)}),action:n.text(`dialog.delete`),dangerous:!0}))try{await this.request(`voicemail/delete`,{id:e}),await this.#e.reload()}catch(e){r.say(await ee(e,this.app),`mistake`)}}};a([o()],yi.prototype,`playing`,void 0),yi=a([e(`webcti-voicemail-view`)],yi);var bi=[{filter:``,title:`history.all`},{filter:`missed`,title:`history.filter_missed`},{filter:`incoming`,title:`history.filter_incoming`},{filter:`outgoing`,title:`history.filter_outgoing`},{filter:`answered_elsewhere`,title:`history.answered_elsewhere`},{filter:`voicemail`,title:`start.voicemail`}],xi=class extends i{static{this.styles=[v,he,r`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      h2 {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
      }
    `]}render(){let{texts:e,router:t}=this.app,r=bi.find(({filter:e})=>e===this.path[0])?.filter??``;return n`
      <h2>${e.text(`history.title`)}</h2>
      ${ge(e.text(`history.filter`),bi.map(({filter:n,title:i})=>({href:t.href(`history`,n?[n]:[]),label:e.text(i),current:n===r})))}
      ${r===`voicemail`?n`<webcti-voicemail-view .extensionId=${this.extensionId}></webcti-voicemail-view>`:n`<webcti-history-view .extensionId=${this.extensionId} .type=${r}></webcti-history-view>`}
    `}};xi=a([e(`webcti-history-screen`)],xi);export{xi as HistoryScreen};