/**
 * Whether the person has clicked, typed or touched since the page was loaded, where the browser tells
 * (`navigator.userActivation`, HTML standard, 6.4); `false` elsewhere.
 */
export function hasUserActed(): boolean {
  return typeof navigator !== 'undefined' && navigator.userActivation?.hasBeenActive === true
}
