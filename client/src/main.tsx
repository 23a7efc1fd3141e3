/** The browser's entry point. */
import { boot } from './app/boot';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
boot(root);
