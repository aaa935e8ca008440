import './no-compiling.ts';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/base.css';
import 'slack-blocks-to-jsx/dist/style.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/messages.css';
import './styles/blocks.css';
import './styles/newer-blocks.css';
import './styles/dialogs.css';
import './styles/flow.css';
import './styles/developer.css';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
