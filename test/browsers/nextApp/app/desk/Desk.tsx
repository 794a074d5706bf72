'use client'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import { UrlLink } from 'redux-url-state/react'
import { pageChanged, textChanged } from '../store'
import type { State } from '../store'
import { save, send } from './actions'

/** All the ways that lead on from a field whose text the URL takes 300 ms later. */
export function Desk() {
  const { text, page } = useSelector((state: State) => state.list)
  const dispatch = useDispatch()
  const router = useRouter()
  const [saved, setSaved] = useState(0)
  return (
    <>
      <input aria-label="Search" value={text} onChange={({ target }) => dispatch(textChanged(target.value))} />
      <p id="state">{JSON.stringify({ text, page })}</p>
      <p id="params">{useSearchParams().toString()}</p>
      <nav>
        <UrlLink action={pageChanged(page + 1)}>Next page</UrlLink> <Link href="/slow">Slow</Link>{' '}
        <Link href="/desk?tab=2&wait=1000">Tab</Link>{' '}
        <Link href="/desk/streamed">Streamed</Link> <Link href="/file.zip">File</Link>{' '}
        <button onClick={() => router.push('/desk?q=new&wait=1000')}>New</button>{' '}
        <button onClick={() => setTimeout(() => router.push('/slow'), 100)}>Later</button>{' '}
        <button onClick={() => router.refresh()}>Refresh</button>
      </nav>
      <form action={send}>
        <button>Send</button>
      </form>
      <form action={() => save().then(() => setSaved(saved + 1))}>
        <button>Save</button> Saved: {saved}
      </form>
      <div style={{ height: 3000 }} />
      <Link href="/quick?page=1">First page</Link> <Link href="/quick?page=2">Second page</Link>
    </>
  )
}
