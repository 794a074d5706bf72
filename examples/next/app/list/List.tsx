'use client'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useDispatch, useSelector } from 'react-redux'
import { UrlLink, useUrlHref } from 'redux-url-state/react'
import { pageChanged, textChanged } from '../store'
import type { State } from '../store'

export function List() {
  const { text, page } = useSelector((state: State) => state.list)
  const dispatch = useDispatch()
  const router = useRouter()
  return (
    <>
      <input aria-label="Search" value={text} onChange={({ target }) => dispatch(textChanged(target.value))} />
      <p id="state">{JSON.stringify({ text, page })}</p>
      <p id="params">{useSearchParams().toString()}</p>
      {/* Next tells a server the query string in escapes of its own, which mean the same. */}
      <p suppressHydrationWarning>{useUrlHref()}</p>
      <nav>
        <UrlLink action={pageChanged(page + 1)}>Next page</UrlLink> <Link href="/list?page=7">Seventh page</Link>{' '}
        <Link href="/about">About</Link>{' '}
        <Link href="/about" onClick={() => dispatch(textChanged('done'))}>
          Done
        </Link>{' '}
        <button onClick={() => router.push('/list?q=new')}>New</button>
      </nav>
    </>
  )
}
