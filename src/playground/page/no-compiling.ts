import { z } from 'zod';

// Zod compiles schemas where it may, which the page's security policy forbids; to try is already reported as an
// error. This has to be known before the first schema is made, so it is a module of its own, imported first.
z.config({ jitless: true });
