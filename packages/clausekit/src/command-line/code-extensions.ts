/** Endings of the files that a folder of code is searched for, without dot. */
export const CODE_EXTENSIONS: readonly string[] = (
  'ts tsx mts cts js jsx mjs cjs vue svelte py pyi rs go java kt kts scala groovy c h cc cpp cxx hh hpp cs fs vb swift m mm ' +
  'rb php pl pm lua r jl dart ex exs erl hs ml clj sh bash ps1 sql proto feature robot tla v sv vhd adb ads pas st yaml yml toml'
).split(' ')
