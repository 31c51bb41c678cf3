import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Modificadores que se contradicen",
  why: "Dos modificadores que no pueden ser ciertos a la vez hacen que la línea se rechace.",
  action: "Deje el que es cierto.",
  messages: { both: "{one} y {other} no pueden estar en una misma línea: {because}" },
  texts: {
    "together they are the whole service, which is billed without either":
      "juntos son el servicio completo, que se factura sin ninguno de los dos",
    "50 already says both sides": "50 ya dice ambos lados",
    "an X modifier is the more exact form of 59": "un modificador X es la forma más exacta de 59",
    "GA says a notice is on file, GZ that none is":
      "GA dice que hay un aviso en archivo, GZ que no hay ninguno",
    "GX is for a voluntary notice only": "GX es solo para un aviso voluntario",
    "93 says audio only, 95 audio and video": "93 dice solo audio, 95 audio y video",
    "one line is by one assistant": "una línea es de un solo asistente",
    "one line is by one assistant at surgery": "una línea es de un solo asistente en cirugía",
    "Take {one} off": "Quitar {one}",
    "Take {other} off": "Quitar {other}",
    "Which of the two does the record show?": "¿Cuál de los dos demuestra el expediente?",
    "Which of {one} and {other} does the record show?": "¿Cuál de {one} y {other} demuestra el expediente?",
    "The whole service: take both off": "El servicio completo: quitar ambos",
    "Take both off and enter what the record shows.": "Quite ambos y escriba lo que muestra el expediente.",
    "Take all of them off and enter what the record shows.":
      "Quítelos todos y escriba lo que muestra el expediente.",
  },
} satisfies RuleTexts;
