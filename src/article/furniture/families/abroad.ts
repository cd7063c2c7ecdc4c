import type { FurnitureRule } from '../rule.js';

/** What sites write around articles in the languages of most pages beside English: menus, shares, prompts, legal lines. */
export const abroad: FurnitureRule = {
  id: 'furniture/other-language',
  kind: 'chrome',
  mostWords: 14,
  patterns: [
    /^(?:datenschutz(?:erklärung|bestimmungen|hinweise?)?|impressum|agb|nutzungsbedingungen|barrierefreiheit|startseite|zur startseite|men[üu]|suchen?|anmelden|einloggen|registrieren|abmelden|mein konto|abonnieren|kontakt|über uns|karriere|werben|anzeige|werbung|teilen|drucken|merken|kommentieren|nach oben|zum inhalt springen|weiterlesen|mehr (?:anzeigen|laden)|zurück|hilfe|seite drucken|artikel (?:teilen|drucken|merken)|per e-?mail (?:teilen|senden)|link kopieren)$/iu,
    /^(?:mentions légales|politique de confidentialité|données personnelles|conditions générales(?: .{1,40})?|cgu|cgv|accueil|plan du site|contact(?:ez-nous)?|qui sommes-nous|à propos|se connecter|connexion|s['’]inscrire|s['’]abonner|abonnez-vous|mon compte|publicité|partager|imprimer|envoyer par e-?mail|recherche(?:r)?|retour en haut|aller au contenu|lire la suite|voir plus|commenter|réagir|copier le lien|gérer (?:les|mes) cookies)$/iu,
    /^(?:aviso legal|política de (?:privacidad|cookies|privacidade)|términos (?:y condiciones|de uso)|condiciones de uso|inicio|portada|contacto|quiénes somos|acerca de|iniciar sesión|regístrate|registrarse|suscríbete|suscribirse|mi cuenta|publicidad|compartir|imprimir|enviar por (?:correo|e-?mail)|buscar|ir al contenido|saltar al contenido|leer más|ver más|volver arriba|copiar enlace)$/iu,
    /^(?:termos de (?:uso|serviço)|página inicial|contato|fale conosco|quem somos|sobre (?:nós|o autor)|entrar|cadastre-se|assine|publicidade|propaganda|compartilhar|compartilhe|partilhar|imprimir|pular para o conteúdo|ir para o conteúdo|continue lendo|voltar ao topo|copiar link|busca)$/iu,
    /^(?:informativa (?:sulla )?privacy|note legali|condizioni d['’]uso|contatti|chi siamo|accedi|registrati|iscriviti|abbonati|pubblicità|condividi|stampa|cerca|vai al contenuto|continua a leggere|torna su|copia link|gestisci cookie)$/iu,
    /^(?:privacy(?:beleid|verklaring)|algemene voorwaarden|over ons|inloggen|registreren|aanmelden|abonneren|advertentie|delen|deel dit (?:artikel|bericht)|afdrukken|zoeken|naar de inhoud|lees (?:meer|verder)|terug naar boven|colofon|cookie-?instellingen)$/iu,
    /^(?:integritetspolicy|personvern|dela|del|skriv ut|logga in|logg inn|log ind|annonse?|sök|søk|bagikan|cetak|masuk|daftar|beranda|cari|iklan|kebijakan privasi|поделиться|войти|реклама|поиск|главная|меню|udostępnij|zaloguj|reklama|szukaj)$/iu,
    /^(?:分享|打印|收藏|登录|注册|首页|搜索|返回顶部|广告|關於我們|关于我们|联系我们|ログイン|会員登録|検索|ホーム|シェア|ツイート|印刷|広告|お問い合わせ|利用規約|プライバシーポリシー|トップへ戻る|会社概要|로그인|회원가입|검색|공유|인쇄|인쇄하기|광고|뒤로가기|목록|개인정보처리방침)$/u,
    /^(?:wir|diese (?:web)?seite|nous|ce site|notre site|utilizamos|usamos|este sitio|este site|utilizziamo|questo sito|wij|deze (?:web)?site|vi)\b.{0,80}\bcookies?\b/iu,
    /^(?:alle (?:cookies )?(?:akzeptieren|ablehnen|accepteren|weigeren)|(?:tout )?(?:accepter|refuser)(?: tout| et fermer)?|(?:aceptar|rechazar|aceitar|rejeitar)(?: tod[oa]s?)?(?: (?:las |los |os )?cookies)?|(?:accetta|rifiuta)(?: tutt[oie])?(?: i cookie)?|akkoord)$/iu,
    /^(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|版权所有|版權所有|無断転載(?:を)?禁|무단전재).{0,60}$/iu,
    /^(?:auf|sur|en|no|su|op) (?:facebook|twitter|whatsapp|linkedin|pinterest|x)(?: (?:teilen|partager|compartir|compartilhar|condividi|delen))?$/iu,
    /^(?:partager|compartir|compartilhar|condividi|teilen|delen)(?:e)? (?:auf|sur|en|no|su|op|via|por|con) (?:facebook|twitter|whatsapp|linkedin|pinterest|x|e-?mail)$/iu,
    /^(?:(?:newsletter|boletín|infolettre) (?:abonnieren|bestellen)|inscrivez-vous à (?:la|notre) newsletter|suscríbete a nuestr[oa] .{1,30}|assine (?:a )?nossa newsletter|iscriviti alla (?:nostra )?newsletter|meld je aan voor .{0,20}nieuwsbrief)\b.{0,40}$/iu,
    /^(?:lesezeit|temps de lecture|tiempo de lectura|tempo (?:di|de) le(?:ttura|itura)|leestijd)\s?[:.]?\s?.{0,20}$/iu,
    /^(?:schlagwörter|schlagworte|stichwörter|themen|mots[- ]clés|etiquetas|palabras clave|marcadores|palavras-chave|parole chiave|trefwoorden|tag|标签|關鍵字|キーワード|タグ|태그)(?:\s?[:：].{0,160})?$/iu,
  ],
};
