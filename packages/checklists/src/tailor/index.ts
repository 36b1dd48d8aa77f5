export { PROFILE_SCHEMA, Profile } from './profile.js'
export { type PlacedProfile, type ProfilePath, type ReadProfileOptions, readProfile } from './read-profile.js'
export { type TailorOptions, tailor } from './tailor.js'
