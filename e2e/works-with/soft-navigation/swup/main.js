import HeadPlugin from '@swup/head-plugin';
import ScriptsPlugin from '@swup/scripts-plugin';
import Swup from 'swup';

new Swup({ plugins: [new HeadPlugin(), new ScriptsPlugin({ head: false })] });
