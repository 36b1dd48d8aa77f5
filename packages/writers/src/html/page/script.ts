/**
 * The script of the page. It narrows the text to the provisions that the form asks for, closes the contents on small
 * screens and shows in them what is being read. Without it the page is whole and shows everything.
 */
export const SCRIPT = `
(() => {
  'use strict'
  const article = document.querySelector('article')
  const details = document.querySelector('nav details')
  const form = document.getElementById('page-filter')

  if (details && matchMedia('(max-width: 64rem)').matches) details.open = false

  const links = new Map()
  for (const link of document.querySelectorAll('nav a')) links.set(link.getAttribute('href'), link)
  let current
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.find((entry) => entry.isIntersecting)
    const heading = seen && seen.target.querySelector('a.self')
    const link = heading && links.get(heading.getAttribute('href'))
    if (!link || link === current) return
    if (current) current.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'true')
    current = link
    const nav = link.closest('nav')
    const box = link.getBoundingClientRect()
    const frame = nav.getBoundingClientRect()
    if (box.top < frame.top || box.bottom > frame.bottom) nav.scrollTop += box.top - frame.top - frame.height / 3
  }, { rootMargin: '0px 0px -75% 0px' })
  for (const link of document.querySelectorAll('article a.self')) observer.observe(link.parentElement)

  if (!form) return
  const squeeze = (text) => text.toLowerCase().replace(/\\s+/g, ' ').trim()
  const units = () => article.querySelectorAll(
    'section, section > *, article > *, .untitled > *, li, tbody > tr, dt, dd, .declared > *, .note > *, .example > *, .warning > *'
  )
  let provisions

  // What a provision says is the words of all its pieces, behind those of the provision that it is a part of.
  function read() {
    const found = new Map()
    for (const mark of article.querySelectorAll('mark.provision')) {
      const id = mark.dataset.provision
      const known = found.get(id) || { marks: [], words: '', kind: mark.dataset.kind, above: mark.dataset.partOf,
        isCompound: mark.classList.contains('compound') }
      known.marks.push(mark)
      known.words += ' ' + mark.textContent
      found.set(id, known)
    }
    for (const provision of found.values()) {
      const above = found.get(provision.above)
      provision.words = squeeze((above ? above.words : '') + ' ' + provision.words)
    }
    return found
  }

  function show(marks) {
    for (const mark of marks) {
      for (let node = mark; node && node !== article; node = node.parentElement) {
        if (node.tagName === 'DD') for (let term = node; (term = term.previousElementSibling);) {
          term.hidden = false
          if (term.tagName === 'DT') break
        }
        if (node.tagName === 'SECTION') {
          const heading = node.querySelector(':scope > h2, :scope > h3, :scope > h4, :scope > h5, :scope > h6, :scope > .heading')
          if (heading) heading.hidden = false
        }
        node.hidden = false
      }
    }
  }

  function apply() {
    provisions = provisions || read()
    const data = new FormData(form)
    const kinds = new Set(data.getAll('kind'))
    const words = squeeze(data.get('words'))
    const clause = data.get('clause')
    const section = clause && document.getElementById(clause)
    const narrowed = kinds.size > 0 || words !== '' || Boolean(section)
    document.documentElement.classList.toggle('narrowed', narrowed)
    for (const unit of units()) unit.hidden = narrowed
    let shown = 0
    for (const provision of provisions.values()) {
      if (provision.isCompound) continue
      const fits = (kinds.size === 0 || kinds.has(provision.kind)) && provision.words.includes(words) &&
        (!section || section.contains(provision.marks[0]))
      for (const mark of provision.marks) mark.classList.toggle('other', !fits)
      if (!fits) continue
      shown += 1
      if (!narrowed) continue
      let above = provision
      for (let height = 0; above && height < 8; height++) {
        show(above.marks)
        above = provisions.get(above.above)
      }
    }
    form.querySelector('output').textContent = form.dataset.count.replace('{shown}', shown)
    form.querySelector('button').hidden = !narrowed
  }

  // A link to what is hidden shows all the text again.
  function showTarget() {
    const target = document.querySelector(':target')
    if (!target || !target.closest('[hidden]')) return
    form.reset()
    apply()
    target.scrollIntoView()
  }

  let waiting
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(apply, 120)
  })
  form.addEventListener('reset', () => {
    // The button goes away when all is shown: who pressed it stays in the form.
    const pressed = document.activeElement === form.querySelector('button')
    setTimeout(() => {
      apply()
      if (pressed) form.querySelector('input').focus()
    })
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('hashchange', showTarget)
  addEventListener('beforeprint', () => details && (details.open = true))
  form.hidden = false
  apply()
  showTarget()
})()
`
