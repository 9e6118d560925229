export const HELP = `Asks a cluster of Elevate, or a proxy in front of one, which notifications it accepts.

  npm run check -- https://w1A2B3C45.elevate-api.cloud --market UK

The address is what the tracker's option "endpoint" would be; of a cluster, its host.

  --market UK                    a market of the data feed; UK, if none is named
  --api v3                       only ask for this one: v3, web-v2 or v2
  --origin https://shop.example  of the pages that send
  --ticket …                     one that Elevate made; without it, one that stands for nothing
  --timeout 10                   seconds to wait for each answer
  --help                         this text

Of each API it sends a click as text/plain (as the tracker does), one as application/json, and an end. In v3 they are
marked as synthetic (userContext=SYNTHETIC). The older APIs have no such mark: there they belong to a visitor who never
was, with new keys each time.

It ends with 0 where the tracker's notifications are taken, with 1 where they are not, and with 2 where nothing answers
in time or the arguments are wrong.`;
