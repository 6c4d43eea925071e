import { auFoi1982 } from './au-foi-1982.ts'
import { auQldRti } from './au-qld-rti.ts'
import { caAtia } from './ca-atia.ts'
import { caBcFoippa } from './ca-bc-foippa.ts'
import { caOnFippa } from './ca-on-fippa.ts'
import { cnOgi2019 } from './cn-ogi-2019.ts'
import { deIfg } from './de-ifg.ts'
import { eu10492001 } from './eu-1049-2001.ts'
import { hkCode } from './hk-code.ts'
import { ieFoi2014 } from './ie-foi-2014.ts'
import { inRti2005 } from './in-rti-2005.ts'
import { jpAia1999 } from './jp-aia-1999.ts'
import { nzLgoima1987 } from './nz-lgoima-1987.ts'
import { nzOia1982 } from './nz-oia-1982.ts'
import { serviceStandard } from './service-standard.ts'
import { twFgia2005 } from './tw-fgia-2005.ts'
import { ukEir2004 } from './uk-eir-2004.ts'
import { ukEisr2004 } from './uk-eisr-2004.ts'
import { ukFoia2000 } from './uk-foia-2000.ts'
import { ukFoisa2002 } from './uk-foisa-2002.ts'
import { usCaPra } from './us-ca-pra.ts'
import { usFlCh119 } from './us-fl-ch119.ts'
import { usFoia } from './us-foia.ts'
import { usNyFoil } from './us-ny-foil.ts'
import { usTxPia } from './us-tx-pia.ts'
import { zaPaia2000 } from './za-paia-2000.ts'

/** Every law that Candor computes. Adding one is a line here. */
export const registered = [
  cnOgi2019,
  usFoia,
  ukFoia2000,
  ukEir2004,
  ukFoisa2002,
  ukEisr2004,
  eu10492001,
  ieFoi2014,
  deIfg,
  caAtia,
  caBcFoippa,
  caOnFippa,
  auFoi1982,
  auQldRti,
  nzOia1982,
  nzLgoima1987,
  inRti2005,
  jpAia1999,
  twFgia2005,
  hkCode,
  zaPaia2000,
  usCaPra,
  usNyFoil,
  usTxPia,
  usFlCh119,
  serviceStandard,
] as const
