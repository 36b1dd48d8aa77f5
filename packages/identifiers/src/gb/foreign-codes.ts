/** Capitals that stand before a number without being a Chinese industry code: publishers elsewhere, committees, classifications. */
export const foreignCodes: ReadonlySet<string> = new Set(
  (
    'ISO IEC IWA ITU RFC BCP STD FYI EN BS DIN NF UL JIS AS NZS CSA ANSI IEEE ASTM ASME API ETSI TS TR TC SC WG EG ES ETS GOST UNI VDI ' +
    'VDE KS CNS IS SS ICS CCS SAC UDC CAS CVE CWE USB TEL FAX ISBN ISSN NO VOL PP FIG TAB SEC REV VER COM QQ UTC GMT PMID DOI CAC CODEX ' +
    'MIL FIPS NIST SP SAE AMS IPC EU EC EEC CISPR OIML IMO ICAO'
  ).split(' '),
)
