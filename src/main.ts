import { enableCompileCache } from 'node:module';
import { config as readDotenv } from 'dotenv';

enableCompileCache();
readDotenv({ quiet: true });
const { serve } = await import('./start/serve.ts');
await serve(process.env);
