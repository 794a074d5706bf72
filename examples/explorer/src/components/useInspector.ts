import { useEffect, useRef, useState } from 'react'

/** Whether the inspector is open: its button and the key `i` open and close it, Escape closes it. */
export function useInspector() {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false)
      else if (event.key === 'i' && !isTyping(event)) setOpen((open) => !open)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return {
    isOpen,
    opener,
    toggle: () => setOpen(!isOpen),
    close: () => {
      setOpen(false)
      // The button that had the focus is gone with the panel.
      opener.current?.focus()
    },
  }
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target instanceof HTMLElement && target.matches('input, select, textarea'))
}
