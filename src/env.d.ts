/// <reference types="vite/client" />
/// <reference types="@crxjs/vite-plugin/client" />

interface ImportMetaEnv {
  /** "yes" where a packed file lies beside the manifest (`vite.config.ts`). */
  readonly PACKAGED_TABLES: "yes" | "";
}
