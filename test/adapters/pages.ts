import { createElement, lazy } from 'react'
import type { ComponentType } from 'react'
import { sleep } from './opened'

/** Each page is tall, and says by its id which it is. */
export function page(id: string) {
  return createElement('main', { id, style: { height: 5000 } })
}

/** A component that takes its time to load, once. */
export function lazily(id: string): ComponentType {
  return lazy(() => sleep(300).then(() => ({ default: () => page(id) })))
}

/** A page whose component waits for its data as libraries do that suspend, somewhere below its route's element. */
export function suspended(id: string): ComponentType {
  let data: Promise<boolean> | undefined
  let isThere = false
  return function Suspended() {
    data ??= sleep(300).then(() => (isThere = true))
    if (!isThere) throw data as unknown // as React 18 and 19 take it
    return page(id)
  }
}

/** A component of many that each take a while to render, so that frames pass before all of them have. */
export function Heavy() {
  const rows = Array.from({ length: 200 }, (_, key) => createElement(Row, { key }))
  return createElement('main', { id: 'heavy', style: { height: 5000 } }, rows)
}

function Row() {
  const end = performance.now() + 1.5
  while (performance.now() < end);
  return createElement('i')
}

/** A page with a field that takes the focus. */
export function Form() {
  return createElement('main', { id: 'form', style: { height: 5000 } }, createElement('input', { autoFocus: true }))
}
