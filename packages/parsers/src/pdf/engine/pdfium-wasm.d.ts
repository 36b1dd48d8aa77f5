/** The engine as a string, so that neither a file nor the network is needed; the package itself declares no types for it. */
declare module '@hyzyla/pdfium/dist/pdfium.wasm.base64-*' {
  export const PDFIUM_WASM_BASE64: string
}
