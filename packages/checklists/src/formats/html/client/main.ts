import { keepDrafts, startOf } from './draft.js'
import { readDraft } from './draft-storage.js'
import { editing } from './editing.js'
import { byId } from './element.js'
import { giving } from './giving.js'
import { listenToItems } from './item-events.js'
import { keyboard } from './keyboard.js'
import { listView } from './list-view.js'
import { loading } from './loading.js'
import { narrowing } from './narrowing.js'
import { closeNotice } from './notices.js'
import { readPageData } from './page-data.js'
import { progressView } from './progress-view.js'
import { recordView } from './record-view.js'
import { saving } from './saving.js'
import { settings } from './settings.js'
import { createStore } from './store.js'
import { undoing } from './undoing.js'
import { warnOfUnsaved } from './unsaved.js'
import { walk } from './walk.js'

const data = readPageData()
const kept = readDraft(data)
const store = createStore(startOf(data, kept), {
  isUnsaved: kept?.deliveredKey === data.deliveredKey && kept.isUnsaved,
})

settings()
recordView(data, store)
progressView(data, store)
const list = listView(data, store)
const acts = {
  giving: giving(data, store),
  editing: editing(data, store, list),
  walk: walk(list),
  undo: undoing(data, store, list),
  save: saving(data, store),
  help: () => byId<HTMLDialogElement>('help').showModal(),
}
listenToItems(store, acts.giving, acts.editing)
keyboard(acts)
narrowing(data, store, list)
loading(data, store)
warnOfUnsaved(store)
keepDrafts(data, store, kept)

byId('undo').addEventListener('click', acts.undo)
byId('save').addEventListener('click', acts.save)
byId('help-button').addEventListener('click', acts.help)
byId('print').addEventListener('click', () => print())
byId('notice-close').addEventListener('click', closeNotice)

const wide = matchMedia('(min-width: 64rem)')
const foldFilters = () => {
  byId<HTMLDetailsElement>('more').open = wide.matches
}
foldFilters()
wide.addEventListener('change', foldFilters)
