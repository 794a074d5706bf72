/** What docs/next.md imports of Next, which is not among the packages of this project. */
declare module 'next/navigation' {
  export function usePathname(): string
  export function useSearchParams(): URLSearchParams
}
