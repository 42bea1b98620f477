/*
 * Trusted Types: the page's policy has the browser refuse markup and script addresses that are handed over as texts
 * (innerHTML, new Worker …). Libraries hand over two that are harmless, which the one policy of this page lets pass.
 * Must run before any of them. Browsers without the API go by the rest of the policy.
 */

interface TrustedTypesFactory {
  createPolicy(name: string, rules: typeof TRUSTED_TYPES_RULES): unknown;
}

/** What may pass as text; null has the browser throw. */
export const TRUSTED_TYPES_RULES = {
  /** Emptying an element (the chart library does it by `innerHTML`), never any content. */
  createHTML: (markup: string): string | null => (markup === '' ? '' : null),
  /** The app's own built files: the workers, and the service worker. */
  createScriptURL: (address: string): string | null => {
    const { href } = new URL(address, document.baseURI);
    const own = new URL('./', document.baseURI).href;
    return href.startsWith(`${own}assets/`) || href === `${own}service-worker.js` ? href : null;
  },
};

const factory = (globalThis as { readonly trustedTypes?: TrustedTypesFactory }).trustedTypes;
factory?.createPolicy('default', TRUSTED_TYPES_RULES);
