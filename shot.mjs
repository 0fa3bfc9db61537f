import { chromium } from 'playwright-core';
const [,, lang='en', theme='light', w='1440', what='all', extra=''] = process.argv;
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const p = await b.newPage({ viewport:{ width:+w, height: +w>600?900:844 }, colorScheme: theme, deviceScaleFactor:1, hasTouch:+w<600 });
p.on('console', m => m.type()==='error' && console.log('console', m.text()));
p.on('pageerror', e => console.log('error', e.message));
await p.goto(`http://localhost:4516${lang==='zh'?'/zh':''}/lessons/conv-dense/${extra}`);
await p.waitForTimeout(1500);
if (what==='walk') { await p.locator('#walk').scrollIntoViewIfNeeded(); await p.waitForTimeout(1500); await p.evaluate(()=>document.querySelector('#walk').scrollIntoView({block:'start'})); await p.waitForTimeout(500); await p.screenshot({ path:`/tmp/h6shot-${lang}-${theme}-${w}-walk.png` }); }
else { const H = await p.evaluate(()=>document.documentElement.scrollHeight); let i=0; for (let y=0;y<H;y+=(+w>600?1700:1600)) { await p.setViewportSize({width:+w,height:1800}); await p.evaluate(y=>window.scrollTo(0,y),y); await p.waitForTimeout(350); await p.screenshot({ path:`/tmp/h6shot-${lang}-${theme}-${w}-${i++}.png` }); } console.log('pages',i,'height',H); }
await b.close();
